// Log lines of the program, the platform and PostgreSQL, in one workspace. There is no Application Insights: the program sends
// nothing to it, so it would stay empty. Numbers (requests, memory, connections) are platform metrics and need no workspace.
param name string
param location string
param tags object
param days int

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: days
    // A fault that repeats itself a thousand times a second must not become a bill.
    workspaceCapping: {
      dailyQuotaGb: 1
    }
    features: {
      // Who may read the resource may read its lines; no key of the workspace is handed out.
      enableLogAccessUsingOnlyResourcePermissions: true
      disableLocalAuth: true
    }
  }
}

output id string = workspace.id
