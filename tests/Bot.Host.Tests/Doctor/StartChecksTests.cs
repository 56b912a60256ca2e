using Bot.Host.Doctor;
using Bot.Host.Serving;
using Bot.Host.Tests.Playing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Host.Tests.Doctor;

/// <summary>What a start does with the checks that need no network.</summary>
public sealed class StartChecksTests
{
    [Fact]
    public async Task Odd_things_are_logged_once_and_do_not_stop_the_start()
    {
        await using var database = new SqliteFile();
        await using var bot = await RunningBot.StartAsync(database, ("Bot_AppPassword", "a slip"));

        var odd = bot.Log.All.Where(static line => line.StartsWith("Warning configuration:", StringComparison.Ordinal)).ToList();
        Assert.Contains("Write Bot__AppPassword with two underscores", Assert.Single(odd), StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Log.All, static line => line.Contains("a slip", StringComparison.Ordinal));
        Assert.Single(bot.Log.All, static line => line.Contains("VAR has no kernteam", StringComparison.Ordinal));
        Assert.Single(bot.Log.All, static line => line.Contains("Privacy__Contact", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Full_disk_stops_the_start_with_the_doctors_sentence()
    {
        await using var database = new SqliteFile();
        await using var app = BotServer.Build("http://127.0.0.1:0", "Development", builder =>
        {
            builder.Configuration.AddInMemoryCollection(database.Settings);
            builder.Services.AddSingleton<FreeDisk>(_ => 1024);
        });

        var refusal = await Assert.ThrowsAsync<StartRefusedException>(() => app.StartAsync());

        var line = await Visit.ForAsync("disk", database.Settings, builder => builder.Services.AddSingleton<FreeDisk>(_ => 1024), "Development");
        Assert.Equal([$"{line.Found} {line.Mend}"], FaultLines.Of(refusal));
        Assert.False(File.Exists(database.Path), "the database was made on a full disk");
    }
}
