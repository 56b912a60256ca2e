// The registration with Teams: whose messages Microsoft signs and where it sends them.
param name string
param displayName string
param location string
param sku string
param tags object
param appType string
param appId string
param identityId string
param endpoint string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: location
  tags: tags
  kind: 'azurebot'
  sku: {
    name: sku
  }
  properties: {
    displayName: displayName
    endpoint: endpoint
    msaAppId: appId
    msaAppTenantId: tenant().tenantId
    // The program writes Msi, Azure writes MSI.
    msaAppType: appType == 'UserAssignedMsi' ? 'UserAssignedMSI' : 'SingleTenant'
    msaAppMSIResourceId: appType == 'UserAssignedMsi' ? identityId : null
    // No keys of channels such as Direct Line: Teams is the only way in.
    disableLocalAuth: true
    publicNetworkAccess: 'Enabled'
    isStreamingSupported: false
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: location
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      acceptedTerms: true
      enableCalling: false
    }
  }
}
