// The first stage: everything but the event subscriptions, which need a key that exists only once the code runs (events.bicep).
targetScope = 'subscription'

@description('Name of this deployment. The resource group is called rg-NAME, and the other names hold a hash of it.')
@minLength(1)
@maxLength(60)
param environmentName string

@description('Region of all resources. It must offer the Flex Consumption plan.')
@minLength(1)
param location string

@description('Mail address that is told of poison messages, failures, dropped events and the budget.')
@minLength(6)
param alertEmail string

@description('Who may drop articles and read rows with their own sign-in: account keys are off. Empty for nobody.')
param principalId string = ''

@description('What the principal is.')
@allowed(['User', 'Group', 'ServicePrincipal'])
param principalType string = 'User'

@description('Warn when a month costs more than this, in the currency of the bill. A budget stops nothing.')
@minValue(1)
param monthlyBudget int = 50

@description('First day of the month in which the budget began, as 2026-11-01. It must stay the same from one deployment to the next.')
@minLength(10)
@maxLength(10)
param budgetStart string

@description('Most instances at once. A storage account answers 20,000 requests a second, which forty instances can use up.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Memory of an instance in MB. Eight articles of 20 MB at once are held several times over, by the host and by the app: 512 MB is too little.')
@allowed([2048, 4096])
param instanceMemoryMB int = 2048

@description('Days after which an archive is deleted. Its articles have long been written as blobs of their own.')
@minValue(1)
param archiveRetentionDays int = 30

@description('Where the app sends its own traces, measures and logs by OTLP, besides what the host writes to Application Insights. Empty for nowhere.')
param otlpEndpoint string = ''

@description('Headers that the endpoint wants, such as api-key=VALUE.')
@secure()
param otlpHeaders string = ''

var token = uniqueString(subscription().id, environmentName, location)
var tags = { 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module storage 'app/storage.bicep' = {
  name: 'storage'
  scope: group
  params: {
    name: 'st${token}'
    location: location
    tags: tags
    archiveRetentionDays: archiveRetentionDays
  }
}

module monitoring 'app/monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    workspaceName: 'log-${token}'
    applicationInsightsName: 'appi-${token}'
    location: location
    tags: tags
  }
}

module access 'app/access.bicep' = {
  name: 'access'
  scope: group
  params: {
    identityName: 'id-${token}'
    location: location
    tags: tags
    storageAccountName: storage.outputs.name
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    principalId: principalId
    principalType: principalType
  }
}

module functions 'app/functions.bicep' = {
  name: 'functions'
  scope: group
  params: {
    planName: 'plan-${token}'
    appName: 'func-${token}'
    location: location
    tags: tags
    storageAccountName: storage.outputs.name
    releasesContainer: storage.outputs.releasesContainer
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    identityId: access.outputs.identityId
    identityClientId: access.outputs.identityClientId
    maximumInstanceCount: maximumInstanceCount
    instanceMemoryMB: instanceMemoryMB
    otlpEndpoint: otlpEndpoint
    otlpHeaders: otlpHeaders
  }
}

module topic 'app/topic.bicep' = {
  name: 'topic'
  scope: group
  params: {
    name: 'evgt-${token}'
    location: location
    tags: tags
    storageAccountName: storage.outputs.name
  }
}

module alerts 'app/alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: {
    location: location
    tags: tags
    alertEmail: alertEmail
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    topicName: topic.outputs.name
    monthlyBudget: monthlyBudget
    budgetStart: budgetStart
  }
}

output AZURE_RESOURCE_GROUP string = group.name
output FUNCTION_APP_NAME string = functions.outputs.name
output FUNCTION_APP_URI string = functions.outputs.uri
output STORAGE_ACCOUNT_NAME string = storage.outputs.name
output EVENT_TOPIC_NAME string = topic.outputs.name
