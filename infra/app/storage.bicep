// Where everything is kept: articles and archives as blobs, rows in tables, work in queues, and the package of the app.

param name string
param location string
param tags object
param archiveRetentionDays int

// The tables are not here: the app makes them when it starts, alone or on Azure, from its one list of them. Containers
// and queues are needed before the app first runs: people drop files, Event Grid sends messages, triggers watch.
var articlesContainer = 'articles'
var archivesContainer = 'archives'
var releasesContainer = 'releases'
var queues = [
  'archives'
  'reclassify'
]
// The host moves a message there after five attempts. Blobs that it gave up come to one queue of that name.
var poisonQueues = concat(map(queues, queue => '${queue}-poison'), ['webjobs-blobtrigger-poison'])

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: 'Enabled'
    supportsHttpsTrafficOnly: true
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    deleteRetentionPolicy: { enabled: true, days: 7 }
    containerDeleteRetentionPolicy: { enabled: true, days: 7 }
  }
}

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = [
  for container in [articlesContainer, archivesContainer, releasesContainer]: {
    parent: blobs
    name: container
  }
]

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2024-01-01' = {
  parent: account
  name: 'default'
}

resource queuesOfTheApp 'Microsoft.Storage/storageAccounts/queueServices/queues@2024-01-01' = [
  for queue in concat(queues, poisonQueues): {
    parent: queueService
    name: queue
  }
]

// Articles stay in the hot tier: moving a blob of 3 KB to the cool one costs more than it saves in thirty years.
resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'expanded-archives'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: {
              blobTypes: ['blockBlob']
              prefixMatch: ['${archivesContainer}/']
            }
            actions: {
              baseBlob: { delete: { daysAfterModificationGreaterThan: archiveRetentionDays } }
            }
          }
        }
      ]
    }
  }
}

output name string = account.name
output releasesContainer string = releasesContainer
