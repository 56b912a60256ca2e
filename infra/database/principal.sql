-- The program's own role, and the database. Run on the database "postgres" as an administrator (deploy.sh does):
--   role  name of the role, the same as the managed identity's        oid  object id of that identity's service principal
-- Can be run again and again.
\set ON_ERROR_STOP on

-- Not an administrator, no multifactor: a managed identity signs in with its token, for an hour at a time.
SELECT pgaadauth_create_principal_with_oid(:'role', :'oid', 'service', false, false)
WHERE NOT EXISTS (SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = :'role');

-- Made here, so that it belongs to the group of administrators and db migrate may make tables in it.
SELECT 'CREATE DATABASE bot'
WHERE NOT EXISTS (SELECT 1 FROM pg_catalog.pg_database WHERE datname = 'bot')
\gexec

REVOKE ALL ON DATABASE bot FROM PUBLIC;
GRANT CONNECT ON DATABASE bot TO :"role";
