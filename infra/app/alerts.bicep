// What somebody must look at: messages given up, functions that fail, events that never arrived, money.

param location string
param tags object
param alertEmail string
param applicationInsightsName string
param topicName string
param monthlyBudget int
param budgetStart string

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

resource topic 'Microsoft.EventGrid/systemTopics@2022-06-15' existing = {
  name: topicName
}

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-ingestion'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'ingestion'
    emailReceivers: [
      { name: 'mail', emailAddress: alertEmail, useCommonAlertSchema: true }
    ]
  }
}

// The service counts messages for all queues of an account together and once an hour; the host's own line tells at once
// which queue a message was moved to.
var queries = [
  {
    name: 'poison'
    displayName: 'Ingestion: a message was given up'
    description: 'The host moved a message to a poison queue after five attempts. /api/rejections shows the blob and its last error.'
    severity: 2
    query: 'traces | where message has "Moving message to queue" and message has "-poison" | summarize given = sum(itemCount)'
    measure: 'given'
    threshold: 0
  }
  {
    name: 'failures'
    displayName: 'Ingestion: functions fail'
    description: 'More than ten calls of functions failed in a quarter of an hour. A bad article is no failure: storage is likely not to answer.'
    severity: 1
    // A question that is refused, as one with a wrong parameter is, is nobody's failure but the asker's.
    query: 'requests | where success == false and resultCode !startswith "4" | summarize failed = sum(itemCount)'
    measure: 'failed'
    threshold: 10
  }
]

resource logAlerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for alert in queries: {
    name: 'alert-${alert.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: alert.displayName
      description: alert.description
      severity: alert.severity
      enabled: true
      scopes: [applicationInsights.id]
      evaluationFrequency: 'PT15M'
      windowSize: 'PT15M'
      autoMitigate: true
      // A new workspace has no table until the first line arrives, and the rule must be there before.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: alert.query
            metricMeasureColumn: alert.measure
            timeAggregation: 'Total'
            operator: 'GreaterThan'
            threshold: alert.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [people.id] }
    }
  }
]

resource droppedEvents 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'alert-dropped-events'
  location: 'global'
  tags: tags
  properties: {
    description: 'Event Grid gave up an event after a day of attempts. The function Repair finds the blob; the app or its key is likely wrong.'
    severity: 2
    enabled: true
    scopes: [topic.id]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'dropped'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.EventGrid/systemTopics'
          metricName: 'DroppedEventCount'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}

resource budget 'Microsoft.Consumption/budgets@2023-11-01' = {
  name: 'budget-ingestion'
  properties: {
    amount: monthlyBudget
    category: 'Cost'
    timeGrain: 'Monthly'
    timePeriod: { startDate: budgetStart }
    notifications: {
      spent: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: [alertEmail]
      }
      expected: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: [alertEmail]
      }
    }
  }
}
