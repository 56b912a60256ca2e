using '../main.bicep'

// Three networks, thousands of members. Two instances in two buildings, a standby database, a private way to it, and a staging
// slot: a new version takes over unnoticed. Fill in what is empty; deploy.sh says what is missing and how to mend it.

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

// One core and 4 GB each: the pace of a newsletter is set by Teams (50 a second), not by the processor. Two, so that one may fail.
param planSku = 'P0v3'
param instances = 2
param botSku = 'S1'

// Two cores, 8 GB, 844 connections: four pools of forty while two versions run side by side leave plenty.
param databaseSku = 'Standard_D2ds_v5'
param databaseStorageGb = 64
param databasePool = 40
param databaseStandby = 'ZoneRedundant'
param backupDays = 35
param geoBackup = true
param privateDatabase = true

param logDays = 90
param budgetAmount = 600
