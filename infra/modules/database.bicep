// PostgreSQL without a password: only Entra tokens are taken. Who deploys is a member of the group of administrators; the
// program's own role is made by deploy.sh (database/principal.sql), because SQL alone can make one that is not an administrator.
// The database itself is made there too: then it belongs to that group, whatever the platform's own defaults are.
param name string
param location string
param tags object
param version string
param sku string
param storageGb int
param standby string
param backupDays int
param geoBackup bool
param administratorsName string
param administratorsId string
param workspaceId string

@description('Empty for a database that the firewall opens to Azure; else where its private endpoint stands.')
param endpointSubnetId string

@description('The private zone; empty when the subnet is.')
param zoneId string

var isPrivate = !empty(endpointSubnetId)

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2025-08-01' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: sku
    tier: startsWith(sku, 'Standard_B') ? 'Burstable' : 'GeneralPurpose'
  }
  properties: {
    version: version
    authConfig: {
      activeDirectoryAuth: 'Enabled'
      passwordAuth: 'Disabled'
      tenantId: tenant().tenantId
    }
    storage: {
      storageSizeGB: storageGb
      autoGrow: 'Enabled'
    }
    backup: {
      backupRetentionDays: backupDays
      geoRedundantBackup: geoBackup ? 'Enabled' : 'Disabled'
    }
    highAvailability: {
      mode: standby
    }
    // Enabled on a private database too: its firewall then has no rule, so nobody comes in, and deploy.sh can open it for one
    // address during a migration. A server inside a network of its own would need a build machine inside it as well.
    network: {
      publicNetworkAccess: 'Enabled'
    }
    // Sunday, three at night UTC: no member is kept waiting.
    maintenanceWindow: {
      customWindow: 'Enabled'
      dayOfWeek: 0
      startHour: 3
      startMinute: 0
    }
  }
}

// The server does one change at a time, so each of these waits for the one before.
resource administrators 'Microsoft.DBforPostgreSQL/flexibleServers/administrators@2025-08-01' = {
  parent: server
  name: administratorsId
  properties: {
    principalName: administratorsName
    principalType: 'Group'
    tenantId: tenant().tenantId
  }
}

// The details of an error name the values of the row, such as a member's id; the log gets the error without them.
resource terseErrors 'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2025-08-01' = {
  parent: server
  name: 'log_error_verbosity'
  properties: {
    value: 'terse'
    source: 'user-override'
  }
  dependsOn: [administrators]
}

// 0.0.0.0 stands for every address inside Azure, other customers' too: it keeps out the rest of the world and spares the small
// network a private endpoint. Nobody gets further than the greeting without a token of a role that exists here.
resource fromAzure 'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules@2025-08-01' = if (!isPrivate) {
  parent: server
  name: 'azure'
  properties: {
    startIpAddress: '0.0.0.0'
    endIpAddress: '0.0.0.0'
  }
  dependsOn: [terseErrors]
}

resource endpoint 'Microsoft.Network/privateEndpoints@2024-07-01' = if (isPrivate) {
  name: 'pep-${name}'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    privateLinkServiceConnections: [
      {
        name: 'database'
        properties: {
          privateLinkServiceId: server.id
          groupIds: ['postgresqlServer']
        }
      }
    ]
  }
  dependsOn: [terseErrors]
}

resource endpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-07-01' = if (isPrivate) {
  parent: endpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'database'
        properties: {
          privateDnsZoneId: zoneId
        }
      }
    ]
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: server
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'PostgreSQLLogs'
        enabled: true
      }
    ]
  }
}

output id string = server.id
output host string = server.properties.fullyQualifiedDomainName
