// The second stage: who gets the storage account's events. The webhook's key exists once the host has loaded a function
// with a blob trigger, so this is deployed after the code.

@description('The function app of the first stage.')
param functionAppName string

@description('The storage account of the first stage.')
param storageAccountName string

@description('The system topic of the first stage.')
param topicName string

var articles = '/blobServices/default/containers/articles/'
var archives = '/blobServices/default/containers/archives/'

// Event Grid tries for a day. What is dropped then is found by the function Repair.
var retryPolicy = {
  eventTimeToLiveInMinutes: 1440
  maxDeliveryAttempts: 30
}

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: functionAppName
}

resource storage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: storageAccountName
}

resource topic 'Microsoft.EventGrid/systemTopics@2022-06-15' existing = {
  name: topicName
}

// Both take every event of a finished blob. This account has no hierarchical namespace, so none is raised for an
// unfinished one, and a filter on the call that made the blob would be billed as one more operation an event.
resource articleEvents 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2022-06-15' = {
  parent: topic
  name: 'articles'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      subjectBeginsWith: articles
    }
    retryPolicy: retryPolicy
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.IngestArticle&code=${listKeys('${app.id}/host/default', '2024-04-01').systemKeys.blobs_extension}'
      }
    }
  }
}

resource archiveEvents 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2022-06-15' = {
  parent: topic
  name: 'archives'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      subjectBeginsWith: archives
    }
    retryPolicy: retryPolicy
    deliveryWithResourceIdentity: {
      identity: { type: 'SystemAssigned' }
      destination: {
        endpointType: 'StorageQueue'
        properties: {
          resourceId: storage.id
          queueName: 'archives'
          // An archive waits for its turn as long as it lies there: the lifecycle rule deletes it after 30 days.
          queueMessageTimeToLiveInSeconds: 2592000
        }
      }
    }
  }
}
