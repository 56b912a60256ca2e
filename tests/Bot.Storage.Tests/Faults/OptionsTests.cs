using Bot.Storage.Tests.Engines;
using Microsoft.Extensions.Options;

namespace Bot.Storage.Tests.Faults;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("Storage:Provider", "Oracle", "Storage:Provider is unknown. Set Storage__Provider to Sqlite or Postgres")]
    [InlineData("Storage:Authentication", "Kerberos", "Set Storage__Authentication to Password or Entra")]
    [InlineData("Storage:Authentication", "Entra", "Storage__Provider to Postgres")]
    [InlineData("Storage:MigrateAtStart", "ja", "Storage:MigrateAtStart is neither true nor false.")]
    [InlineData("Storage:ConnectionString", "Data Source=:memory:", "must name a file")]
    [InlineData("Storage:ConnectionString", "Datasource bot.db", "Storage:ConnectionString cannot be read")]
    [InlineData("Inbox:Lease", "01:00:00", "Inbox:Lease must lie between")]
    public async Task Wrong_setting_stops_the_start_and_names_key_and_mend(string key, string value, string sentence)
    {
        var refusal = await RefusalAsync(new() { [key] = value });

        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=db;Database=bot", "names no Username")]
    [InlineData("", "must name the Host and the Database")]
    [InlineData("Host=db;Database=bot;Nonsense=1", "Storage:ConnectionString cannot be read")]
    [InlineData("Host=db;Database=bot;Username=bot;Password=geheim", "Take the password out")]
    public async Task Wrong_address_of_PostgreSQL_stops_the_start_without_repeating_it(string connection, string sentence)
    {
        var refusal = await RefusalAsync(new()
        {
            ["Storage:Provider"] = "Postgres",
            ["Storage:Authentication"] = "Entra",
            ["Storage:ConnectionString"] = connection,
        });

        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostgreSQL_that_is_not_there_stops_the_start_with_one_sentence()
    {
        await using var bot = BotInstance.Create(
            new Dictionary<string, string?>
            {
                ["Storage:Provider"] = "Postgres",
                ["Storage:ConnectionString"] = "Host=127.0.0.1;Port=1;Database=bot;Username=bot;Timeout=2",
            },
            TimeProvider.System);

        var refusal = await Assert.ThrowsAsync<StorageNotUsableException>(bot.StartAsync);

        Assert.Contains("Storage:ConnectionString cannot be opened", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<OptionsValidationException> RefusalAsync(Dictionary<string, string?> settings)
    {
        await using var bot = BotInstance.Create(settings, TimeProvider.System);
        return await Assert.ThrowsAsync<OptionsValidationException>(bot.StartAsync);
    }
}
