// The bot in one resource group: web app, PostgreSQL, Azure Bot with the Teams channel, Key Vault, logs, alerts, a budget.
//
// The scope is the resource group, not the subscription: whoever deploys then needs Contributor on that one group and nothing
// above it, and a budget can be set on a group as well. The group itself is made by hand, once (README.md, step 2).
//
// With a managed identity there is no secret and no Azure role assignment at all: the identity is the bot's app id, and in
// PostgreSQL it is a role that may read and write rows (database/rights.sql). Only a SingleTenant registration has a client
// secret; it lies in the Key Vault and reaches the program by reference.
targetScope = 'resourceGroup'

// ---- What it is called

@description('Short name of the bot, lower case letters and digits: it becomes part of every name.')
@minLength(2)
@maxLength(12)
param workload string

@description('Which deployment this is; part of every name, so that a trial may stand beside the real one.')
@allowed(['prod', 'acc', 'test'])
param environment string

@description('Name by which the bot goes in the Azure portal.')
@minLength(1)
@maxLength(42)
param displayName string = 'Netwerkbot'

@description('Team that answers for it; a tag on every resource.')
@minLength(1)
param owner string

// ---- Where

@description('Azure region of everything but the bot registration; in the European Union, because members\' names are in it.')
@allowed(['westeurope', 'northeurope', 'swedencentral', 'germanywestcentral', 'francecentral'])
param location string = 'westeurope'

@description('Where Azure Bot Service keeps and handles its data: westeurope keeps it in the European Union, global does not promise that.')
@allowed(['westeurope', 'global'])
param botLocation string = 'westeurope'

@description('F0 has no service level agreement, S1 has; messages over Teams cost nothing in either.')
@allowed(['F0', 'S1'])
param botSku string

// ---- Who

@description('Display name of the Entra group whose members deploy: administrators of the database. PostgreSQL knows them by this name.')
@minLength(1)
param administratorsName string

@description('Object id of that group.')
@minLength(36)
@maxLength(36)
param administratorsId string

@description('Address that alerts and the budget write to.')
@minLength(6)
param alertEmail string

@description('Per network the Entra object ids of its kernteam, for example { VAR: [\'…\'], RSIV: [\'…\'] }; nobody else can organise.')
param kernteam object

@description('Tenants whose members may use the bot; empty for the tenant of this subscription alone.')
param tenants array = []

@description('Name of the organisation that is responsible for the data, as the privacy statement shows it.')
param controller string = ''

@description('E-mail address or https page where members ask about their data.')
param privacyContact string = ''

// ---- How the bot signs in

@description('UserAssignedMsi needs no secret. SingleTenant uses an app registration of your own, with a client secret in the Key Vault.')
@allowed(['UserAssignedMsi', 'SingleTenant'])
param botAppType string = 'UserAssignedMsi'

@description('Client id of that app registration, for SingleTenant only; empty otherwise.')
@maxLength(36)
param botAppId string = ''

@description('Host name under which members reach the bot, when a domain of your own points at the web app; empty for its own name.')
param publicHost string = ''

// ---- How large

@description('App Service plan. B1 has no staging slot: a new version then replaces the running one in place.')
@allowed(['B1', 'B2', 'P0v3', 'P1v3'])
param planSku string

@description('How many instances of the program run.')
@minValue(1)
@maxValue(10)
param instances int

@description('Compute of the PostgreSQL server.')
@allowed(['Standard_B1ms', 'Standard_B2s', 'Standard_D2ds_v5', 'Standard_D4ds_v5'])
param databaseSku string

@description('Disk of the PostgreSQL server in GB; it grows by itself when it fills up, and never shrinks: then write what it has grown to.')
@allowed([32, 64, 128, 256, 512, 1024])
param databaseStorageGb int

@description('Connections that one instance may hold open. B1ms lets in 35 together, so small pools keep room for a second instance and for you.')
@minValue(5)
@maxValue(100)
param databasePool int

@description('A second server that takes over: Disabled, or ZoneRedundant (doubles the price; not for Standard_B sizes).')
@allowed(['Disabled', 'ZoneRedundant'])
param databaseStandby string

@description('For how many days the database can be put back to any moment.')
@minValue(7)
@maxValue(35)
param backupDays int

@description('Whether backups are kept in the paired region as well; can only be chosen when the server is made.')
param geoBackup bool

@description('True: the program reaches the database over a private endpoint, and the firewall lets in nobody. False: it lets in addresses of Azure.')
param privateDatabase bool

@description('For how many days log lines are kept; the first 31 cost nothing.')
@minValue(30)
@maxValue(365)
param logDays int

@description('What the month may cost, in the currency of the subscription; 80 % spent or 100 % expected sends a mail.')
@minValue(1)
param budgetAmount int

@description('First day of the month in which the budget began; deploy.sh gives the one that is set already.')
@minLength(10)
param budgetStart string = '${utcNow('yyyy-MM')}-01'

@description('Major version of PostgreSQL.')
@allowed(['15', '16', '17'])
param postgresVersion string = '17'

@description('Name of the PostgreSQL server; only given after a backup was restored into a new server.')
param databaseServer string = ''

// ---- Names by the abbreviations of the Cloud Adoption Framework; what must be unique in the world ends in five letters of this group.
var suffix = take(uniqueString(resourceGroup().id), 5)
var stem = '${workload}-${environment}'
var serverName = empty(databaseServer) ? 'psql-${stem}-${suffix}' : databaseServer
var identityName = 'id-${stem}'
var isSecretless = botAppType == 'UserAssignedMsi'
var tags = {
  app: workload
  env: environment
  owner: owner
  criticality: 'business-operational'
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: identityName
    location: location
    tags: tags
  }
}

module logs 'modules/logs.bicep' = {
  name: 'logs'
  params: {
    name: 'log-${stem}'
    location: location
    tags: tags
    days: logDays
  }
}

module network 'modules/network.bicep' = if (privateDatabase) {
  name: 'network'
  params: {
    name: 'vnet-${stem}'
    location: location
    tags: tags
  }
}

module database 'modules/database.bicep' = {
  name: 'database'
  params: {
    name: serverName
    location: location
    tags: tags
    version: postgresVersion
    sku: databaseSku
    storageGb: databaseStorageGb
    standby: databaseStandby
    backupDays: backupDays
    geoBackup: geoBackup
    administratorsName: administratorsName
    administratorsId: administratorsId
    workspaceId: logs.outputs.id
    endpointSubnetId: privateDatabase ? network!.outputs.endpointSubnetId : ''
    zoneId: privateDatabase ? network!.outputs.zoneId : ''
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: 'kv-${take(workload, 8)}-${environment}-${suffix}'
    location: location
    tags: tags
    workspaceId: logs.outputs.id
    readerPrincipalId: isSecretless ? '' : identity.outputs.principalId
  }
}

// What the program reads (src/Bot.Host/CONFIGURATION.md). A list in the configuration is numbered keys.
var kernteamLists = map(items(kernteam), team => toObject(
  range(0, length(team.value)),
  i => 'Kernteam__${team.key}__${i}',
  i => team.value[i]
))
var tenantList = toObject(range(0, length(tenants)), i => 'Bot__Tenants__${i}', i => tenants[i])
var secretSettings = isSecretless ? {} : {
  Bot__AppPassword: '@Microsoft.KeyVault(VaultName=${vault.outputs.name};SecretName=bot-app-password)'
}
var privacySettings = union(
  empty(controller) ? {} : { Privacy__Controller: controller },
  empty(privacyContact) ? {} : { Privacy__Contact: privacyContact }
)
var settings = {
  Bot__AppId: isSecretless ? identity.outputs.clientId : botAppId
  Bot__TenantId: tenant().tenantId
  Bot__AppType: botAppType
  // PostgreSQL asks for the role's name; it is the identity's. The token takes the place of a password.
  Storage__Provider: 'Postgres'
  Storage__Authentication: 'Entra'
  Storage__ConnectionString: 'Host=${database.outputs.host};Port=5432;Database=bot;Username=${identityName};Maximum Pool Size=${databasePool}'
  // The program's role may not change tables; deploy.sh migrates as an administrator.
  Storage__MigrateAtStart: 'false'
  // Which of several identities signs in to PostgreSQL, and that nothing else is tried first.
  AZURE_CLIENT_ID: identity.outputs.clientId
  AZURE_TOKEN_CREDENTIALS: 'ManagedIdentityCredential'
}

module web 'modules/web.bicep' = {
  name: 'web'
  params: {
    planName: 'asp-${stem}'
    name: 'app-${stem}-${suffix}'
    location: location
    tags: tags
    planSku: planSku
    instances: instances
    identityId: identity.outputs.id
    subnetId: privateDatabase ? network!.outputs.appSubnetId : ''
    publicHost: publicHost
    settings: reduce(concat([settings, tenantList, secretSettings, privacySettings], kernteamLists), {}, (all, some) => union(all, some))
    workspaceId: logs.outputs.id
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: 'bot-${stem}-${suffix}'
    displayName: displayName
    location: botLocation
    sku: botSku
    tags: tags
    appType: botAppType
    appId: isSecretless ? identity.outputs.clientId : botAppId
    identityId: identity.outputs.id
    endpoint: '${web.outputs.publicUrl}/api/messages'
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    stem: stem
    location: location
    tags: tags
    email: alertEmail
    webId: web.outputs.id
    planId: web.outputs.planId
    databaseId: database.outputs.id
    workspaceId: logs.outputs.id
  }
}

module budget 'modules/budget.bicep' = {
  name: 'budget'
  params: {
    name: 'budget-${stem}'
    amount: budgetAmount
    start: budgetStart
    email: alertEmail
  }
}

// deploy.sh and the Teams app's package read these; none is a secret.
// Only for SingleTenant, to say where the client secret belongs.
output vaultName string = vault.outputs.name
output webName string = web.outputs.name
output publicUrl string = web.outputs.publicUrl
output slotHost string = web.outputs.slotHost
output botAppId string = isSecretless ? identity.outputs.clientId : botAppId
output databaseId string = database.outputs.id
output databaseHost string = database.outputs.host
output databaseRole string = identityName
output identityPrincipalId string = identity.outputs.principalId
output administratorsName string = administratorsName
