using System.Globalization;
using Bot.Testing.Databases;
using Npgsql;

namespace Bot.Benchmarks.Seats;

/// <summary>
/// What a registration costs: decided at the desk one at a time and many at once, beside a bare transaction that inserts one
/// row in the same database and the same run; and the time from a tap over HTTP to the card.
/// </summary>
internal static class RegistrationsRun
{
    private const int InFlight = 64;

    public static async Task<Report> RunAsync(RunOptions options)
    {
        var rows = new List<IReadOnlyList<string>>();
        var remarks = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture,
                $"Medians of {options.Rounds} rounds; in each the three take turns on the same database, in events of {Hall.People} people. Driver and bot share one process."),
        };
        var folder = Directory.CreateTempSubdirectory("bot-benchmarks-").FullName;
        try
        {
            rows.Add(await MeasureAsync("SQLite", new() { ["Storage:ConnectionString"] = $"Data Source={Path.Combine(folder, "bot.db")}" }, options));
            await using var server = await PostgresServer.StartAsync();
            if (server.ConnectionString is { } address)
            {
                rows.Add(await MeasureAsync("PostgreSQL", await NewDatabaseAsync(address), options));
                remarks.Add("PostgreSQL of the tests does not flush to disk (fsync=off), for the bare transaction as for the registration.");
            }
            else
            {
                remarks.Add($"No PostgreSQL: {server.WhyNot}");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return new(
            "Registrations",
            ["", "bare tx/s", "one at a time/s", "vs bare", $"{InFlight} in flight/s", "vs bare", "tap to card p50 ms", "p95 ms", $"{InFlight} taps in flight: p50 ms", "p95 ms"],
            rows,
            remarks);
    }

    private static async Task<IReadOnlyList<string>> MeasureAsync(string name, Dictionary<string, string?> settings, RunOptions options)
    {
        await using var hall = await Hall.OpenAsync(settings);
        await hall.DecideAsync(1);
        await hall.DecideAsync(InFlight);
        var (bare, single, many) = (new List<double>(), new List<double>(), new List<double>());
        var (calm, busy) = (new List<double>(), new List<double>());
        for (var round = 1; round <= options.Rounds; round++)
        {
            bare.Add(await hall.BareAsync());
            single.Add(await hall.DecideAsync(1));
            many.Add(await hall.DecideAsync(InFlight));
            calm.AddRange(await hall.TapAsync(1));
            busy.AddRange(await hall.TapAsync(InFlight));
            await Console.Error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"round {round}, {name}: bare {bare[^1]:0}/s, one at a time {single[^1]:0}/s, {InFlight} in flight {many[^1]:0}/s"));
        }

        return
        [
            name, Report.Number(bare.Median()), Report.Number(single.Median()), Report.Number(single.Median() / bare.Median()),
            Report.Number(many.Median()), Report.Number(many.Median() / bare.Median()),
            Report.Number(calm.At(0.5)), Report.Number(calm.At(0.95)), Report.Number(busy.At(0.5)), Report.Number(busy.At(0.95)),
        ];
    }

    private static async Task<Dictionary<string, string?>> NewDatabaseAsync(string address)
    {
        await using var source = NpgsqlDataSource.Create(address);
        await using var command = source.CreateCommand("CREATE DATABASE bot_registrations");
        await command.ExecuteNonQueryAsync();
        return new()
        {
            ["Storage:Provider"] = "Postgres",
            ["Storage:ConnectionString"] = new NpgsqlConnectionStringBuilder(address) { Database = "bot_registrations" }.ConnectionString,
            ["Storage:MigrateAtStart"] = "true",
        };
    }
}
