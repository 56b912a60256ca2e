-- What the program may do: read and write rows. Run on the database "bot" after every db migrate (deploy.sh does), because a new
-- table is nobody's but the administrators'. Can be run again and again.
\set ON_ERROR_STOP on

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO :"role";
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO :"role";

-- Which steps the schema has had: it reads them at its start, and must not change them.
REVOKE INSERT, UPDATE, DELETE ON TABLE "__EFMigrationsHistory" FROM :"role";
