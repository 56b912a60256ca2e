// Only for a private database: one subnet from which the web app goes out, one in which the database's private endpoint stands,
// and the zone that gives the database's name its private address.
param name string
param location string
param tags object

var zoneName = 'privatelink.postgres.database.azure.com'

resource vnet 'Microsoft.Network/virtualNetworks@2024-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: ['10.20.0.0/24']
    }
    // Written here and not as resources of their own, because a second deployment would otherwise take them away first.
    subnets: [
      {
        name: 'snet-app'
        properties: {
          // Each instance takes an address, twice while a plan is resized or a slot is swapped.
          addressPrefix: '10.20.0.0/26'
          delegations: [
            {
              name: 'web'
              properties: {
                serviceName: 'Microsoft.Web/serverFarms'
              }
            }
          ]
        }
      }
      {
        name: 'snet-endpoints'
        properties: {
          addressPrefix: '10.20.0.64/27'
        }
      }
    ]
  }
}

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: zoneName
  location: 'global'
  tags: tags
}

resource zoneLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: zone
  name: name
  location: 'global'
  tags: tags
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: vnet.id
    }
  }
}

output appSubnetId string = '${vnet.id}/subnets/snet-app'
output endpointSubnetId string = '${vnet.id}/subnets/snet-endpoints'
output zoneId string = zone.id
