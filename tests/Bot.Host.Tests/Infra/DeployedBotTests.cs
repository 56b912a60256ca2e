using System.Diagnostics;
using System.Net;
using Bot.Host.Tests.Playing;
using Npgsql;

namespace Bot.Host.Tests.Infra;

/// <summary>The program as it will stand in Azure: settings of the Bicep files, roles of the SQL files, a token for a password.</summary>
[Collection("PostgreSQL")]
public sealed class DeployedBotTests(SharedPostgres postgres)
{
    private const string Token = "the token";
    private const string Administrators = "Bot deployers";

    // What Azure's PostgreSQL has of its own accord: a group of administrators that is no superuser, and a function that makes a role for
    // an Entra principal. The role's password stands in for the token that Azure would check.
    private const string AsInAzure =
        $"""
        CREATE ROLE "{Administrators}" LOGIN CREATEDB CREATEROLE;
        CREATE FUNCTION pgaadauth_create_principal_with_oid(name text, oid text, kind text, admin boolean, mfa boolean) RETURNS text
        LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
            IF kind <> 'service' OR admin THEN RAISE EXCEPTION 'not so'; END IF;
            EXECUTE format('CREATE ROLE %I LOGIN PASSWORD %L', name, '{Token}');
            RETURN name;
        END $$;
        """;

    private const string Afterwards =
        $"""
        DROP DATABASE IF EXISTS bot WITH (FORCE);
        DROP ROLE IF EXISTS {AzureSettings.Role};
        DROP FUNCTION IF EXISTS pgaadauth_create_principal_with_oid;
        DROP ROLE IF EXISTS "{Administrators}";
        """;

    [SkippableFact]
    public async Task Bot_of_the_Bicep_files_is_ready_with_a_token_for_a_password_and_may_not_change_tables()
    {
        Skip.IfNot(postgres.Server.IsPrivate, "A server of somebody else's is not made to look like Azure's.");
        Skip.If(Psql is null, "No psql on the path.");
        var server = new NpgsqlConnectionStringBuilder(postgres.Server.ConnectionString);
        await OnServerAsync(AsInAzure);
        try
        {
            await PsqlAsync(server, "postgres", "principal.sql");
            await PsqlAsync(server, "postgres", "principal.sql");
            await MigrateAsync(server);
            await PsqlAsync(server, "bot", "rights.sql");
            await MigrateAsync(server);
            await PsqlAsync(server, "bot", "rights.sql");

            await AssertReadyAsync(server);
            await AssertRefusedAsync(server, "CREATE TABLE mine (id int)");
            await AssertRefusedAsync(server, "DROP TABLE inbox");
            await AssertRefusedAsync(server, "DELETE FROM \"__EFMigrationsHistory\"");
        }
        finally
        {
            foreach (var statement in Afterwards.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                await OnServerAsync(statement);
            }
        }
    }

    private static string? Psql { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(static folder => Path.Combine(folder, "psql")).FirstOrDefault(File.Exists);

    private static async Task AssertReadyAsync(NpgsqlConnectionStringBuilder server)
    {
        await using var identity = await PlayedIdentityEndpoint.StartAsync(Token);
        var settings = AzureSettings.Read(server.Host!, server.Port); // the server that PostgresServer started has one
        var port = BotProcess.FreePort();
        await using var bot = await BotProcess.ServeAsync(
            port,
            settings.Concat(identity.Settings).Append(new("Bot__OpenIdMetadataUrl", "http://127.0.0.1:9/")).ToDictionary());
        using var http = new HttpClient();

        using var ready = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/health/ready"));

        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.All(identity.Asked, static asked => Assert.Equal((AzureSettings.ClientId, "https://ossrdbms-aad.database.windows.net"), asked));
        Assert.NotEmpty(identity.Asked);
    }

    private static async Task AssertRefusedAsync(NpgsqlConnectionStringBuilder server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = "bot", Username = AzureSettings.Role, Password = Token, Pooling = false });
        await using var command = source.CreateCommand(sql);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    // As deploy.sh does it, but for the token: this server trusts the group.
    private static async Task MigrateAsync(NpgsqlConnectionStringBuilder server)
    {
        var (exit, _, error) = await BotProcess.RunAsync(
            new Dictionary<string, string?>
            {
                ["Storage__Provider"] = "Postgres",
                ["Storage__ConnectionString"] = $"Host={server.Host};Port={server.Port};Database=bot;Username=\"{Administrators}\"",
            },
            "db",
            "migrate");
        Assert.True(exit == 0, string.Join('\n', error));
    }

    private static async Task PsqlAsync(NpgsqlConnectionStringBuilder server, string database, string file)
    {
        string[] arguments =
        [
            "--no-psqlrc", "--quiet", "--output", "/dev/null", "--host", server.Host!, "--port", $"{server.Port}", "--username", Administrators, "--dbname", database, // set, see above
            "--set", $"role={AzureSettings.Role}", "--set", "oid=55555555-5555-4555-8555-555555555555", "--file", Path.Combine(Checkout.Root, "infra", "database", file),
        ];
        using var psql = Process.Start(new ProcessStartInfo(Psql!, arguments) { UseShellExecute = false, RedirectStandardError = true }) // Skip has thrown
            ?? throw new InvalidOperationException("psql did not start.");
        var error = await psql.StandardError.ReadToEndAsync();
        await psql.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        Assert.True(psql.ExitCode == 0, $"{file}: {error}");
    }

    private async Task OnServerAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(postgres.Server.ConnectionString!); // private, so started here
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
