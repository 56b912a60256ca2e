using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Bot.Connector.Turns;
using Bot.Testing;
using Bot.Testing.Teams;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Connector.Tests.Turns;

/// <summary>A family such as <c>org.*</c> takes the verbs that nobody nearer takes.</summary>
public sealed class VerbFamilyTests : IAsyncLifetime
{
    private readonly MemoryInbox inbox = new();
    private readonly ConcurrentQueue<string> submits = new();
    private FakeTeams teams = null!; // set before any test runs

    public async Task InitializeAsync() => teams = await FakeTeams.StartAsync();

    public async Task DisposeAsync() => await teams.DisposeAsync();

    [Theory]
    [InlineData("org.save", "exact")]
    [InlineData("org.round.save", "round")]
    [InlineData("org.round.", "round")]
    [InlineData("org.round", "org")]
    [InlineData("org.everything.and.more", "org")]
    [InlineData("org.*", "org")]
    [InlineData("org.", "org")]
    [InlineData("org", "none")]
    [InlineData("ORG.save", "none")]
    [InlineData("organise.save", "none")]
    [InlineData("other.save", "none")]
    public async Task Nearest_handler_answers_a_tap_and_a_submit(string verb, string expected)
    {
        string answered;
        await using (var bot = await TestBot.StartAsync(teams, Add, inbox))
        {
            using var tap = await teams.DeliverAsync(bot.Address, teams.Activities.CardAction(verb));
            var answer = JsonNode.Parse(await tap.Content.ReadAsStringAsync())!;
            answered = (int)answer["statusCode"]! == 200 ? (string)answer["value"]! : "none";
            using var submit = await teams.DeliverAsync(bot.Address, teams.Activities.CardSubmit(new() { ["verb"] = verb }));
            Assert.Equal(HttpStatusCode.OK, submit.StatusCode);
            await bot.StopAsync();
        }

        Assert.Equal(expected, answered);
        Assert.Equal(expected, submits.SingleOrDefault() ?? "none");
    }

    private void Add(IServiceCollection services) => services
        .AddSingleton(submits)
        .AddCardActionHandler<Org>("org.*").AddCardActionHandler<Exact>("org.save").AddCardActionHandler<Rounds>("org.round.*")
        .AddTurnHandler<Org>(TurnKind.CardSubmit, "org.*").AddTurnHandler<Exact>(TurnKind.CardSubmit, "org.save").AddTurnHandler<Rounds>(TurnKind.CardSubmit, "org.round.*");

    private abstract class Named(string name, ConcurrentQueue<string> submits) : IInvokeHandler, ITurnHandler
    {
        Task<InvokeAnswer> IInvokeHandler.HandleAsync(TurnContext turn, CancellationToken cancellationToken) => Task.FromResult(InvokeAnswer.Message(name));

        Task<TurnResult> ITurnHandler.HandleAsync(TurnContext turn, CancellationToken cancellationToken)
        {
            submits.Enqueue(name);
            return Task.FromResult(TurnResult.Done);
        }
    }

    private sealed class Org(ConcurrentQueue<string> submits) : Named("org", submits);

    private sealed class Exact(ConcurrentQueue<string> submits) : Named("exact", submits);

    private sealed class Rounds(ConcurrentQueue<string> submits) : Named("round", submits);
}
