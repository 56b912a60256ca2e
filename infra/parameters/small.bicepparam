using '../main.bicep'

// A small network: some thirty organisations, a few hundred members. One instance, one small database, a break of some minutes
// when a new version comes. Fill in what is empty; deploy.sh says what is missing and how to mend it.

// Becomes part of every name; lower case letters and digits.
param workload = 'netwerkbot'
param environment = 'prod'
// The team that answers for it.
param owner = ''

// An Entra group of those who deploy: its exact display name and its object id.
param administratorsName = ''
param administratorsId = ''

// Where alerts and the budget write to; better a shared mailbox than a person.
param alertEmail = ''

// Entra object ids of those who may organise, per network.
param kernteam = {
  RSIV: []
  VAR: []
}

// Every tenant whose members may use the bot, this subscription's own included; leave it empty for that one alone.
param tenants = []

// The privacy statement shows who is responsible and where members ask.
param controller = ''
param privacyContact = ''

// Two cores' worth of this program answer 1,700 turns a second; a few hundred members ask a few a minute. B1 has one core and
// 1.75 GB, and no slot: choose P0v3 for a change of version that members do not notice.
param planSku = 'B1'
param instances = 1
param botSku = 'F0'

// One core in bursts, 2 GB, at most 35 connections: fifteen for the program, as many for a second instance while versions change.
param databaseSku = 'Standard_B1ms'
param databaseStorageGb = 32
param databasePool = 15
param databaseStandby = 'Disabled'
param backupDays = 7
param geoBackup = false
param privateDatabase = false

param logDays = 30
param budgetAmount = 60
