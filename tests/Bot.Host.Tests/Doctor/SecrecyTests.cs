using Bot.Host.Tests.Playing;
using Bot.Testing.Teams;

namespace Bot.Host.Tests.Doctor;

/// <summary>Whatever goes wrong, nothing that was planted as a secret is printed.</summary>
[Collection("PostgreSQL")]
public sealed class SecrecyTests(SharedPostgres postgres)
{
    private const string Secret = "Pl4nted~client~secret";
    private const string Password = "Pl4nted-database;pass'word";
    private static readonly string[] Planted = [Secret, Password, "Pl4nted", "bot-token-"];

    [SkippableFact]
    public async Task No_secret_is_printed_whatever_goes_wrong()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var database = await postgres.NewDatabaseAsync();
        var quoted = $"{database.Settings["Storage:ConnectionString"]};Password=\"{Password}\"";
        string[] connections =
        [
            quoted, $"{quoted};Host=no-such-host.invalid", $"{quoted};Port=1", $"{quoted};Username=entra", $"{quoted};Database=none",
            $"Host=x;Pasword={Password}", $"Host=x;Password={Password};Database=y", $"{Password}", $"Host=x;Database=y;Password=\"{Password}",
        ];
        EntraError?[] refusals = [null, EntraError.WrongSecret with { Description = $"You sent {Secret}." }, new(400, Secret, 1, Secret)];

        foreach (var (connection, refusal) in connections.Select((connection, index) => (connection, refusals[index % refusals.Length])))
        {
            teams.Identity.RefuseTokens = refusal;
            var settings = new Dictionary<string, string?>(teams.Settings)
            {
                ["Bot:AppPassword"] = Secret,
                ["Bot:PublicUrl"] = $"http://127.0.0.1:{BotProcess.FreePort()}",
                ["Bot_AppPassword"] = Secret,
                ["Storage:Provider"] = "Postgres",
                ["Storage:ConnectionString"] = connection,
            };
            foreach (var asJson in new[] { true, false })
            {
                var visit = await Visit.ToAsync(settings, ["configuration", "token", "channel keys", "clock", "public address", "database"], asJson: asJson);

                Assert.All(Planted, secret => Assert.DoesNotContain(secret, visit.Said, StringComparison.OrdinalIgnoreCase));
                Assert.Contains("token", visit.Said, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Token_that_was_given_is_not_printed()
    {
        await using var teams = await FakeTeams.StartAsync();

        var visit = await Visit.ToAsync(teams.Settings, ["token"]);

        Assert.Equal("ok", visit.Lines[0].Outcome);
        Assert.DoesNotContain(teams.Identity.CurrentBotToken, visit.Said, StringComparison.Ordinal);
    }
}
