// One identity for everything: its client id is the bot's app id, and PostgreSQL knows it as a role. User-assigned, because it
// must exist before the web app (the bot is registered with it) and must outlive it: a new app id would be a new bot to Teams.
param name string
param location string
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

output id string = identity.id
output clientId string = identity.properties.clientId
output principalId string = identity.properties.principalId
