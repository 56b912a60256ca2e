#!/usr/bin/env bash
# Brings the bot, or a new version of it, to Azure. The same command for the first time and for every change:
#
#   DEPLOYER_IP=203.0.113.7 infra/deploy.sh RESOURCE_GROUP infra/parameters/small.bicepparam [--what-if]
#
# Order, and why: the new version is brought in beside the old one before the database changes, because from that moment the old
# version runs on but cannot start again (it refuses a schema that it does not know). So that moment is kept short: migrate,
# start, ready, swap. It holds because a migration only adds; one that takes away must wait for a later version. New settings, too,
# go to the slot only, and come with the swap. Without a slot the bot is silent from its stop until the new version is ready.
#
# No secret is asked, printed or put on a command line: az, psql and the program sign in with a token of whoever is logged in.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
faults=0

say() { printf '== %s\n' "$*"; }
fault() { printf '%s\n' "$*" >&2; faults=$((faults + 1)); }
value() { sed -nE "s#^param $1 *= *('([^']*)'|([^' ]+)) *(//.*)?\$#\2\3#p" "$parameters"; }

# NAMES: the lines of these parameters, which may be many.
people() { awk -v names="^param ($1) " '/^param /{on = $0 ~ names} on && !/^ *\/\//' "$parameters"; }

# NAME PATTERN MEND: a parameter that would be refused much later, or by somebody who cannot say how to mend it.
need() {
  local given
  given=$(value "$1")
  [[ $given =~ ^$2$ ]] || fault "$1 is '$given' in $parameters; $3."
}

check_parameters() {
  local guid='[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}'
  need workload '[a-z][a-z0-9]{1,11}' 'write two to twelve lower case letters and digits'
  need environment '(prod|acc|test)' 'write prod, acc or test'
  need owner '.+' 'write the team that answers for the bot'
  need administratorsName '.+' 'write the display name of the Entra group that deploys (az ad group show --group NAME)'
  need administratorsId "$guid" 'write the object id of that group, a GUID (az ad group show --group NAME --query id)'
  need alertEmail '[^@ ]+@[^@ ]+\.[^@ ]+' 'write the e-mail address that alerts go to'
  need planSku '(B1|B2|P0v3|P1v3)' 'write B1, B2, P0v3 or P1v3'
  need botSku '(F0|S1)' 'write F0 or S1'
  need databaseSku 'Standard_(B1ms|B2s|D2ds_v5|D4ds_v5)' 'write Standard_B1ms, Standard_B2s, Standard_D2ds_v5 or Standard_D4ds_v5'
  need databaseStandby '(Disabled|ZoneRedundant)' 'write Disabled or ZoneRedundant'
  need databaseStorageGb '(32|64|128|256|512|1024)' 'write 32, 64, 128, 256, 512 or 1024'
  need databasePool '([5-9]|[1-9][0-9]|100)' 'write a number from 5 to 100'
  need instances '([1-9]|10)' 'write a number from 1 to 10'
  need backupDays '([7-9]|[12][0-9]|3[0-5])' 'write a number from 7 to 35'
  need geoBackup '(true|false)' 'write true or false'
  need privateDatabase '(true|false)' 'write true or false'
  need logDays '([3-9][0-9]|[12][0-9]{2}|3[0-5][0-9]|36[0-5])' 'write a number from 30 to 365'
  need budgetAmount '[1-9][0-9]*' 'write what a month may cost, as a whole number'
  if [[ $(value databaseSku) == Standard_B* && $(value databaseStandby) == ZoneRedundant ]]; then
    fault "databaseStandby is 'ZoneRedundant' in $parameters, which a Standard_B server cannot have; write Disabled, or a Standard_D size."
  fi
  if [[ $(value botAppType) == SingleTenant ]]; then
    need botAppId "$guid" 'write the client id of the app registration, a GUID'
  fi
  people kernteam | grep -qE "'$guid'" ||
    fault "kernteam names nobody in $parameters, so nobody could organise; write the Entra object id of at least one person per network."
  while read -r word; do
    [[ $word =~ ^\'$guid\'$ ]] || fault "$word in kernteam or tenants of $parameters is no GUID; write an object id or tenant id as Entra shows it."
  done < <(people 'kernteam|tenants' | grep -oE "'[^']*'" || true)
}

# An address that the internet can see: 0.0.0.0 would open the database to all of Azure, and one of an office or a home to nobody.
public_address() {
  local octet='(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])'
  [[ $1 =~ ^($octet\.){3}$octet$ && ! $1 =~ ^(0|10|100\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])|127|169\.254|172\.(1[6-9]|2[0-9]|3[01])|192\.168|22[4-9]|2[3-5][0-9])\. ]]
}

check_machine() {
  public_address "${DEPLOYER_IP:-}" ||
    fault "DEPLOYER_IP is '${DEPLOYER_IP:-}'; set it to the public IPv4 address of this machine, from which the database is migrated (curl -4 https://api.ipify.org tells it)."
  for tool in az dotnet psql zip curl; do
    command -v "$tool" >/dev/null || fault "$tool is not on the path; install it (README.md, step 1)."
  done
  if [ "$faults" -eq 0 ]; then
    az account show --output none 2>/dev/null || fault "Nobody is logged in to Azure; run az login, then az account set --subscription NAME."
  fi
  if [ "$faults" -eq 0 ]; then
    az group show --name "$group" --output none 2>/dev/null ||
      fault "The resource group $group does not exist or is not yours to see; run az group create --name $group --location westeurope."
  fi
  # Asked for now and kept by az: who logged in as a workflow gets new tokens in its first minutes only, and the database comes later.
  if [ "$faults" -eq 0 ]; then
    az account get-access-token --resource-type oss-rdbms >/dev/null 2>&1 || fault "There is no token for PostgreSQL; run az login again."
  fi
}

out() { az deployment group show --resource-group "$group" --name bot --query "properties.outputs.$1.value" --output tsv; }

# Signs in as the group: a member's token, the group's name.
sql() {
  local bundle token
  # Not as a prefix of psql, which would run all the same when az fails.
  token=$(az account get-access-token --resource-type oss-rdbms --query accessToken --output tsv) || {
    printf 'There is no token for PostgreSQL any more; run az login and then the same command again.\n' >&2
    exit 1
  }
  for bundle in /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/cert.pem; do [ ! -f "$bundle" ] || break; done
  PGPASSWORD=$token PGSSLMODE=verify-full PGSSLROOTCERT="${PGSSLROOTCERT:-$bundle}" \
    psql --no-psqlrc --quiet --output /dev/null --host "$host" --username "$admins" --set role="$role" "$@"
}

door() { printf '%s/firewallRules/%s' "$database" "$1"; }
open_door() {
  opened=yes
  az resource create --id "$(door deploy)" --api-version 2025-08-01 --properties "{\"startIpAddress\":\"$DEPLOYER_IP\",\"endIpAddress\":\"$DEPLOYER_IP\"}" --output none
}
close_door() {
  [ -n "$opened" ] || return 0
  az resource delete --ids "$(door deploy)" --output none || return 1
  opened=
}

# A deployment takes nothing away: the rule of the days before privateDatabase would let in all of Azure for ever.
shut_out_azure() {
  local rule
  rule=$(az rest --method get --url "$database/firewallRules?api-version=2025-08-01" --query "value[?name=='azure'].name" --output tsv) &&
    { [ -z "$rule" ] || az resource delete --ids "$(door azure)" --output none; }
}

# However it ends: a door that stays open is a failure.
leave() {
  local code=$?
  rm -rf "$work"
  close_door || {
    printf 'The rule "deploy" still opens the database to %s; delete it in the portal (the server, Networking).\n' "$DEPLOYER_IP" >&2
    code=1
  }
  exit "$code"
}

# URL: until it answers 200, five minutes at most.
ready() {
  local try
  for ((try = 0; try < 60; try++)); do
    [ "$(curl --silent --output /dev/null --max-time 20 --write-out '%{http_code}' "$1/health/ready" || true)" != 200 ] || return 0
    sleep "${READY_PAUSE:-5}"
  done
  return 1
}

# Which secret may be missing: the program does not start before it can read it.
secret_hint() {
  [[ $(value botAppType) != SingleTenant ]] ||
    printf 'With SingleTenant it starts only when its client secret is in the Key Vault %s, under bot-app-password; the first time it cannot be there yet. Put it there (infra/README.md, "A secret"), then run the same command again.\n' "$(out vaultName)" >&2
}

# The deployment site answers also when the site itself is stopped.
bring() { az webapp deploy --resource-group "$group" --name "$web" --src-path "$work/bot.zip" --type zip --track-status false --output none "$@"; }

if [ $# -lt 2 ] || [ $# -gt 3 ] || [ "${3:---what-if}" != --what-if ]; then
  printf 'Usage: DEPLOYER_IP=ADDRESS infra/deploy.sh RESOURCE_GROUP PARAMETERS.bicepparam [--what-if]\n' >&2
  exit 2
fi
group=$1 parameters=$2
[ -f "$parameters" ] || { printf '%s does not exist; give infra/parameters/small.bicepparam or large.bicepparam, filled in.\n' "$parameters" >&2; exit 1; }
check_parameters
check_machine
[ "$faults" -eq 0 ] || exit 1

# A budget keeps the month in which it began; Azure refuses to move it.
began=$(az consumption budget show --resource-group "$group" --budget-name "budget-$(value workload)-$(value environment)" --query timePeriod.startDate --output tsv 2>/dev/null || true)
start=${began:0:10}
bicep=(--resource-group "$group" --name bot --parameters "$parameters" --parameters "budgetStart=${start:-$(date -u +%Y-%m-01)}")
if [ "${3:-}" = --what-if ]; then
  az deployment group what-if "${bicep[@]}"
  exit 0
fi

work=$(mktemp -d) opened=
trap leave EXIT
say "building"
dotnet publish "$here/../src/Bot.Host" --configuration Release --output "$work/bot" --nologo --verbosity quiet
(cd "$work/bot" && zip --quiet --recurse-paths ../bot.zip .)

say "making what is not there yet in $group"
az deployment group create "${bicep[@]}" --output none
# One a line: of several together only the last one's failure would be noticed.
web=$(out webName)
url=$(out publicUrl)
slot_host=$(out slotHost)
database=$(out databaseId)
host=$(out databaseHost)
role=$(out databaseRole)
admins=$(out administratorsName)
principal=$(out identityPrincipalId)

if [[ $(value privateDatabase) == true ]]; then
  shut_out_azure || {
    printf 'The database may still let in all addresses of Azure, though privateDatabase is true; delete its rule "azure" in the portal (the server, Networking), then run the same command again.\n' >&2
    exit 1
  }
fi

if [ -n "$slot_host" ]; then
  say "bringing the new version to the staging slot, stopped"
  az webapp stop --resource-group "$group" --name "$web" --slot staging --output none
  bring --slot staging
fi

say "bringing the database up to date"
open_door
sql --dbname postgres --set oid="$principal" --file "$here/database/principal.sql"
Storage__Provider=Postgres Storage__Authentication=Entra AZURE_TOKEN_CREDENTIALS=AzureCliCredential \
  Storage__ConnectionString="Host=$host;Database=bot;Username=\"$admins\"" dotnet "$work/bot/Bot.Host.dll" db migrate
sql --dbname bot --file "$here/database/rights.sql"
close_door || say "the database's door did not close; it is tried again at the end"

if [ -n "$slot_host" ]; then
  say "starting the new version beside the old one"
  az webapp start --resource-group "$group" --name "$web" --slot staging --output none
  if ! ready "https://$slot_host"; then
    az webapp stop --resource-group "$group" --name "$web" --slot staging --output none
    printf 'The new version does not become ready (https://%s/health/ready); the old one still serves, but could not start again if there was a migration, so mend this today. Its log is AppServiceConsoleLogs in the Log Analytics workspace of %s.\n' "$slot_host" "$group" >&2
    secret_hint
    exit 1
  fi
  say "swapping"
  az webapp deployment slot swap --resource-group "$group" --name "$web" --slot staging --target-slot production --output none
  # What is in the slot now is the old version: it must not go on sending.
  az webapp stop --resource-group "$group" --name "$web" --slot staging --output none
else
  # Stopped, because the old version would else go on answering for a while, and be taken for the new one when it says ready.
  say "replacing the old version; the bot is silent until the new one is ready"
  az webapp stop --resource-group "$group" --name "$web" --output none
  if ! bring; then
    az webapp start --resource-group "$group" --name "$web" --output none || true
    printf 'The new version did not arrive. The old one was started again, which works only if there was no migration; run the same command again.\n' >&2
    exit 1
  fi
  az webapp start --resource-group "$group" --name "$web" --output none
fi

if ! ready "$url"; then
  printf 'The bot does not become ready (%s/health/ready); its log is AppServiceConsoleLogs in the Log Analytics workspace of %s.\n' "$url" "$group" >&2
  secret_hint
  exit 1
fi
say "ready: $url"
printf 'For manifests/environments: botId %s, domain %s\n' "$(out botAppId)" "${url#https://}"
printf 'Now let the doctor look at it from inside:\n  az webapp ssh --resource-group %s --name %s\n  cd /home/site/wwwroot && dotnet Bot.Host.dll doctor\n' "$group" "$web"
