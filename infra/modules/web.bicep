// The program, on Linux. On a plan that has slots a new version starts beside the old one, proves that it is ready, and only
// then takes its place; both work on one database meanwhile, where claims are leases, so nothing is sent twice.
param planName string
param name string
param location string
param tags object
param planSku string
param instances int
param identityId string
param publicHost string
param settings object
param workspaceId string

@description('Subnet from which the program goes out; empty for none.')
param subnetId string

var hasSlot = startsWith(planSku, 'P')
var readyPath = '/health/ready'

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'linux'
  sku: {
    name: planSku
    capacity: instances
  }
  properties: {
    reserved: true
    // Two instances in two buildings, where the plan knows of them.
    zoneRedundant: hasSlot && instances > 1
  }
}

var config = {
  linuxFxVersion: 'DOTNETCORE|10.0'
  appCommandLine: 'dotnet Bot.Host.dll'
  // Deliveries and reminders are sent when nobody asks for anything.
  alwaysOn: true
  healthCheckPath: readyPath
  http20Enabled: true
  // 1.3 is spoken with whoever knows it; Teams is promised no more than 1.2.
  minTlsVersion: '1.2'
  scmMinTlsVersion: '1.2'
  ftpsState: 'Disabled'
  remoteDebuggingEnabled: false
  webSocketsEnabled: false
}
var site = {
  serverFarmId: plan.id
  httpsOnly: true
  // State is in the database, so any instance may answer anybody.
  clientAffinityEnabled: false
  keyVaultReferenceIdentity: identityId
  virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
  siteConfig: config
}
var identities = {
  type: 'UserAssigned'
  userAssignedIdentities: {
    '${identityId}': {}
  }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  tags: tags
  kind: 'app,linux'
  identity: identities
  properties: site
}

var publicUrl = 'https://${empty(publicHost) ? app.properties.defaultHostName : publicHost}'
var allSettings = union(settings, {
  Bot__PublicUrl: publicUrl
  ASPNETCORE_URLS: 'http://+:8080'
  ASPNETCORE_ENVIRONMENT: 'Production'
  // The package is mounted read-only: a running version cannot be half replaced, nor changed from within.
  WEBSITE_RUN_FROM_PACKAGE: '1'
  // A new instance gets no request before it is ready, also where there is no slot.
  WEBSITE_WARMUP_PATH: readyPath
  WEBSITE_WARMUP_STATUSES: '200'
  // Turns under way are finished; the default is five seconds.
  WEBSITES_CONTAINER_STOP_TIME_LIMIT: '30'
})

// With a slot, settings go there alone and come with the swap, as none is sticky: a changed setting that the program cannot use
// would otherwise restart the version at work with it. So production has none at all before its first swap, and no program either.
resource appSettings 'Microsoft.Web/sites/config@2025-03-01' = if (!hasSlot) {
  parent: app
  name: 'appsettings'
  properties: allSettings
}

// A new version is brought in with an Entra token; the password of the deployment site is switched off. One after another, here
// and below: a site that is being changed refuses the next change.
@batchSize(1)
resource noPasswords 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = [for door in ['ftp', 'scm']: {
  parent: app
  name: door
  properties: {
    allow: false
  }
  dependsOn: [appSettings]
}]

resource slot 'Microsoft.Web/sites/slots@2025-03-01' = if (hasSlot) {
  parent: app
  name: 'staging'
  location: location
  tags: tags
  kind: 'app,linux'
  identity: identities
  properties: site
  dependsOn: [noPasswords]
}

resource slotSettings 'Microsoft.Web/sites/slots/config@2025-03-01' = if (hasSlot) {
  parent: slot
  name: 'appsettings'
  properties: allSettings
}

@batchSize(1)
resource noSlotPasswords 'Microsoft.Web/sites/slots/basicPublishingCredentialsPolicies@2025-03-01' = [for door in ['ftp', 'scm']: if (hasSlot) {
  parent: slot
  name: door
  properties: {
    allow: false
  }
  dependsOn: [slotSettings]
}]

// Not the log of requests: its paths hold the unguessable words of calendar and newsletter links, and its addresses are members'.
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: app
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'AppServiceConsoleLogs'
        enabled: true
      }
      {
        category: 'AppServicePlatformLogs'
        enabled: true
      }
      {
        category: 'AppServiceAuditLogs'
        enabled: true
      }
    ]
  }
}

output id string = app.id
output planId string = plan.id
output name string = app.name
output publicUrl string = publicUrl
output slotHost string = hasSlot ? slot!.properties.defaultHostName : ''
