using System.Net;
using System.Net.Sockets;
using Bot.Host.Tests.Playing;

namespace Bot.Host.Tests.Commands;

/// <summary>The program as it is started by hand or by a service, with its settings in the environment.</summary>
public sealed class ServeTests : IDisposable
{
    private readonly SqliteFile database = new();

    private Dictionary<string, string?> Settings => new(database.Settings) { ["ASPNETCORE_ENVIRONMENT"] = "Development" };

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Start_is_told_in_four_lines_and_nothing_else()
    {
        var port = BotProcess.FreePort();
        await using var bot = await BotProcess.ServeAsync(port, Settings);

        Assert.Equal(4, bot.Output.Count);
        Assert.Contains($"http://127.0.0.1:{port}", bot.Output[1], StringComparison.Ordinal);
        Assert.Contains("VAR and RSIV", bot.Output[2], StringComparison.Ordinal);
        Assert.Contains("dotnet run --project src/Bot.Host -- ask \"wie heeft cyber?\"", bot.Output[3], StringComparison.Ordinal);
        Assert.Empty(bot.Error);
    }

    [Fact]
    public async Task Faulty_bank_is_named_with_file_and_line_and_the_bot_does_not_start()
    {
        using var bank = new BankCopy();
        bank.Break();

        var (exit, output, error) = await BotProcess.RunAsync(new Dictionary<string, string?>(Settings) { ["Knowledge:Path"] = bank.Folder, ["ASPNETCORE_URLS"] = "http://127.0.0.1:0" });

        Assert.Equal(1, exit);
        Assert.Empty(output);
        Assert.Contains(error, static line => line.StartsWith("VAR/personen.yaml:1: ", StringComparison.Ordinal));
        Assert.DoesNotContain(error, static line => line.Contains("   at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_registration_only_Development_starts()
    {
        var (exit, output, error) = await BotProcess.RunAsync(database.Settings, "serve", "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, exit);
        Assert.Empty(output);
        Assert.Contains(error, static line => line.Contains("Bot__AppId", StringComparison.Ordinal));
        Assert.Contains(error, static line => line.Contains("Bot__PublicUrl", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Knowledge:Index", "AzureAiSearch", "Knowledge__Index to Sqlite")]
    [InlineData("Answers:Writer", "AzureOpenAi", "Answers__Writer to Extractive")]
    [InlineData("Storage:Provider", "Oracle", "Storage:Provider")]
    public async Task Setting_that_this_version_cannot_follow_is_refused_with_the_mend(string key, string value, string mend)
    {
        var (exit, _, error) = await BotProcess.RunAsync(new Dictionary<string, string?>(Settings) { [key] = value }, "serve", "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, exit);
        Assert.Contains(mend, Assert.Single(error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Busy_port_is_told_in_a_line()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var (exit, _, error) = await BotProcess.RunAsync(Settings, "serve", "--urls", $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}");

        Assert.Equal(1, exit);
        Assert.Contains("--urls", Assert.Single(error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_of_another_machine_is_told_in_a_line()
    {
        // Kept free for documentation: no machine has it.
        var (exit, _, error) = await BotProcess.RunAsync(Settings, "serve", "--urls", "http://192.0.2.1:3978");

        Assert.Equal(1, exit);
        Assert.Contains("--urls", Assert.Single(error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_is_migrated_by_its_verb_once()
    {
        var first = await BotProcess.RunAsync(database.Settings, "db", "migrate");
        var second = await BotProcess.RunAsync(database.Settings, "db", "migrate");

        Assert.Equal((0, 0), (first.Exit, second.Exit));
        Assert.StartsWith("applied ", first.Output[0], StringComparison.Ordinal);
        Assert.Contains("already", Assert.Single(second.Output), StringComparison.Ordinal);
    }
}
