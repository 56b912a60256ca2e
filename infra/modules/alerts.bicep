// What somebody must look at, as a mail. Numbers come from the platform; failures of the bot's own work from its log lines, which
// read `2026-11-22T09:00:00Z fail: CATEGORY[ID] …` (ids: the files Log.cs under src/).
param stem string
param location string
param tags object
param email string
param webId string
param planId string
param databaseId string
param workspaceId string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${stem}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: take(replace(stem, '-', ''), 12)
    enabled: true
    emailReceivers: [
      {
        name: 'administrators'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

// Severity 1: members notice. 2: they soon will. 3: look at it this week.
var numbers = [
  { name: 'not-ready', of: webId, metric: 'HealthCheckStatus', by: 'Average', is: 'LessThan', limit: 100, severity: 1, says: 'An instance of the bot is not ready: database or knowledge bank. GET /health/ready says which.' }
  { name: 'server-errors', of: webId, metric: 'Http5xx', by: 'Total', is: 'GreaterThan', limit: 5, severity: 2, says: 'Requests to the bot end in an error of its own (5xx).' }
  { name: 'memory', of: planId, metric: 'MemoryPercentage', by: 'Average', is: 'GreaterThan', limit: 85, severity: 2, says: 'The plan is short of memory; a larger planSku mends it.' }
  { name: 'cpu', of: planId, metric: 'CpuPercentage', by: 'Average', is: 'GreaterThan', limit: 85, severity: 3, says: 'The plan is short of processor time.' }
  { name: 'database-gone', of: databaseId, metric: 'is_db_alive', by: 'Minimum', is: 'LessThan', limit: 1, severity: 1, says: 'PostgreSQL does not answer.' }
  { name: 'database-disk', of: databaseId, metric: 'storage_percent', by: 'Average', is: 'GreaterThan', limit: 80, severity: 2, says: 'The disk of PostgreSQL is filling up.' }
  { name: 'database-cpu', of: databaseId, metric: 'cpu_percent', by: 'Average', is: 'GreaterThan', limit: 85, severity: 3, says: 'PostgreSQL is short of processor time; on a Standard_B size its credits may be used up.' }
]

resource numberAlerts 'Microsoft.Insights/metricAlerts@2018-03-01' = [for number in numbers: {
  name: 'alert-${stem}-${number.name}'
  location: 'global'
  tags: tags
  properties: {
    description: number.says
    severity: number.severity
    enabled: true
    scopes: [number.of]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: number.name
          metricName: number.metric
          timeAggregation: number.by
          operator: number.is
          threshold: number.limit
        }
      ]
    }
    actions: [
      {
        actionGroupId: people.id
      }
    ]
  }
}]

var lines = [
  {
    name: 'deliveries'
    severity: 1
    says: 'Messages to members are not going out: no token for Teams, the outbox fails, or a newsletter stands still. The log lines say which.'
    query: 'AppServiceConsoleLogs | where ResultDescription matches regex @"\\[(1011|2101|2102|2104|2106|2107|2108|2620|2621)\\]"'
  }
  {
    name: 'errors'
    severity: 2
    says: 'The bot logged an error.'
    query: 'AppServiceConsoleLogs | where ResultDescription matches regex @"Z (fail|crit): "'
  }
]

resource lineAlerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for line in lines: {
  name: 'alert-${stem}-${line.name}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'alert-${stem}-${line.name}'
    description: line.says
    severity: line.severity
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    // The table comes with the first line, which is later than this rule.
    skipQueryValidation: true
    autoMitigate: false
    muteActionsDuration: 'PT1H'
    criteria: {
      allOf: [
        {
          query: line.query
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: [people.id]
    }
  }
}]
