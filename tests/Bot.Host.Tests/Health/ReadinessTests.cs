using System.Net;
using Bot.Host.Tests.Playing;
using Microsoft.Data.Sqlite;

namespace Bot.Host.Tests.Health;

public sealed class ReadinessTests : IDisposable
{
    private readonly SqliteFile database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Bot_that_can_answer_is_ready()
    {
        await using var bot = await RunningBot.StartAsync(database);

        var (status, body) = await bot.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(("ready", "ok", "ok"), (body.GetProperty("status").GetString(), body.GetProperty("database").GetString(), body.GetProperty("knowledge").GetString()));
        Assert.Equal(HttpStatusCode.OK, (await bot.GetAsync("/health/live")).Status);
    }

    [Fact]
    public async Task Locked_database_takes_the_bot_out_of_service_and_loses_nothing()
    {
        await using var bot = await RunningBot.StartAsync(database, ("Storage:ConnectionString", $"Data Source={database.Path};Default Timeout=1"));
        var question = bot.Teams.Activities.Message("wie heeft cyber?");
        await using (var other = new SqliteConnection($"Data Source={database.Path};Pooling=False"))
        {
            await other.OpenAsync();
            await using var hold = other.CreateCommand();
            hold.CommandText = "BEGIN IMMEDIATE";
            await hold.ExecuteNonQueryAsync();

            await AssertUnreadyAsync(bot);
            using var refused = await bot.Teams.DeliverAsync(bot.Address, question);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await bot.GetAsync("/health/live")).Status);
        }

        Assert.Equal(HttpStatusCode.OK, (await bot.GetAsync("/health/ready")).Status);
        await bot.ReplyToAsync(question);
    }

    [Fact]
    public async Task Read_only_database_is_unready()
    {
        await using (await RunningBot.StartAsync(database))
        {
            // Makes the file.
        }

        await using var bot = await RunningBot.StartAsync(database, ("Storage:ConnectionString", $"Data Source={database.Path};Mode=ReadOnly"));

        await AssertUnreadyAsync(bot);
    }

    [Fact]
    public async Task Unknown_address_is_a_problem_document_without_a_server_name()
    {
        await using var bot = await RunningBot.StartAsync(database);
        using var http = new HttpClient();

        using var response = await http.GetAsync(new Uri(bot.Address, "/admin"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.False(response.Headers.Contains("Server"));
    }

    private async Task AssertUnreadyAsync(RunningBot bot)
    {
        var (status, body) = await bot.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal(("unready", "ok"), (body.GetProperty("status").GetString(), body.GetProperty("knowledge").GetString()));
        Assert.StartsWith("The database cannot be written", body.GetProperty("database").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetDirectoryName(database.Path)!, body.GetRawText(), StringComparison.Ordinal); // a file has a folder
    }
}
