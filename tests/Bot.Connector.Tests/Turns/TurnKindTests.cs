using System.Net;
using System.Text.Json.Nodes;
using Bot.Connector.Turns;
using Bot.Testing;
using Bot.Testing.Teams;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Connector.Tests.Turns;

public sealed class TurnKindTests : IAsyncLifetime
{
    public static TheoryData<string> Kinds => [.. Recorded.Keys];

    private static readonly Dictionary<string, (TurnKind Kind, Func<TeamsActivities, JsonObject> Make)> Recorded = new()
    {
        ["message"] = (TurnKind.Message, static make => make.Message("hallo")),
        ["channel message"] = (TurnKind.Message, static make => make.ChannelMessage("hallo")),
        ["card submit"] = (TurnKind.CardSubmit, static make => make.CardSubmit(new() { ["verb"] = "register" })),
        ["edit"] = (TurnKind.MessageEdited, static make => make.Edited("1", "hallo allemaal")),
        ["deletion"] = (TurnKind.MessageDeleted, static make => make.Deleted("1")),
        ["reaction"] = (TurnKind.Reaction, static make => make.Reaction("1:1")),
        ["installation"] = (TurnKind.Installation, static make => make.Installation()),
        ["removal"] = (TurnKind.Installation, static make => make.Installation("remove")),
        ["members"] = (TurnKind.MembersChanged, static make => make.MembersAdded()),
        ["team renamed"] = (TurnKind.ConversationChanged, static make => make.TeamRenamed("Nieuw")),
        ["read receipt"] = (TurnKind.Event, static make => make.Event("application/vnd.microsoft.readReceipt", new() { ["lastReadMessageId"] = "1" })),
    };

    private readonly Witness witness = new();
    private readonly MemoryInbox inbox = new();
    private FakeTeams teams = null!; // set before any test runs

    public async Task InitializeAsync() => teams = await FakeTeams.StartAsync();

    public async Task DisposeAsync() => await teams.DisposeAsync();

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Activity_reaches_the_handlers_of_its_kind_alone(string what)
    {
        await using (var bot = await TestBot.StartAsync(teams, witness.AddTo, inbox))
        {
            using var answer = await teams.DeliverAsync(bot.Address, Recorded[what].Make(teams.Activities));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            await bot.StopAsync();
        }

        Assert.Equal(Recorded[what].Kind, Assert.Single(witness.Seen).Kind);
        Assert.Equal((1, 0), (inbox.Recorded, inbox.Open));
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("endOfConversation")]
    [InlineData("trace")]
    [InlineData("somethingNew")]
    public async Task Type_that_nobody_can_want_is_acknowledged_and_not_kept(string type)
    {
        await using (var bot = await TestBot.StartAsync(teams, witness.AddTo, inbox))
        {
            var activity = teams.Activities.Typing();
            activity["type"] = type;
            using var answer = await teams.DeliverAsync(bot.Address, activity);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            await bot.StopAsync();
        }

        Assert.Equal(0, inbox.Recorded);
    }

    [Fact]
    public async Task Two_edits_of_one_message_are_two_turns()
    {
        await using (var bot = await TestBot.StartAsync(teams, witness.AddTo, inbox))
        {
            var first = teams.Activities.Edited("1", "eerst");
            var second = teams.Activities.Edited("1", "daarna");
            second["timestamp"] = "2026-11-21T10:00:09Z";
            foreach (var activity in new[] { teams.Activities.Message("0"), first, first, second })
            {
                using var answer = await teams.DeliverAsync(bot.Address, activity);
            }

            await bot.StopAsync();
        }

        Assert.Equal(["eerst", "daarna"], witness.Of(TurnKind.MessageEdited).Select(static turn => turn.Text));
    }

    [Fact]
    public async Task Named_handler_is_offered_its_own_name_and_the_first_that_is_done_ends_the_turn()
    {
        var mine = new List<string>();
        await using (var bot = await TestBot.StartAsync(
            teams,
            services =>
            {
                services.AddSingleton(new Scripted((turn, _) =>
                {
                    mine.Add(turn.Activity.Value?.GetProperty("verb").GetString() ?? "");
                    return Task.CompletedTask;
                }));
                services.AddTurnHandler<Scripted>(TurnKind.CardSubmit, "register", ServiceLifetime.Singleton);
                witness.AddTo(services);
            },
            inbox))
        {
            foreach (var verb in new[] { "register", "other" })
            {
                using var answer = await teams.DeliverAsync(bot.Address, teams.Activities.CardSubmit(new() { ["verb"] = verb }));
            }

            await bot.StopAsync();
        }

        Assert.Equal(["register"], mine);
        Assert.Single(witness.Of(TurnKind.CardSubmit));
    }

    [Fact]
    public async Task Turn_tells_who_and_where()
    {
        await using (var bot = await TestBot.StartAsync(teams, witness.AddTo, inbox))
        {
            using var personal = await teams.DeliverAsync(bot.Address, teams.Activities.Message(" hallo "));
            using var channel = await teams.DeliverAsync(bot.Address, teams.Activities.ChannelMessage("hallo", from: TeamsPerson.Bram));
            await bot.StopAsync();
        }

        var (mine, ours) = (Of(TeamsPerson.Anna), Of(TeamsPerson.Bram));
        Assert.Equal((true, false, "hallo"), (mine.IsPersonal, mine.IsMentioned, mine.Text));
        Assert.Equal((false, true, "hallo"), (ours.IsPersonal, ours.IsMentioned, ours.Text));
        Assert.Equal((FakeIdentity.TenantId, TeamsPerson.Anna.ObjectId, TeamsPerson.Anna.Id), (mine.TenantId, mine.UserObjectId, mine.UserId));
    }

    private TurnContext Of(TeamsPerson person) => witness.Of(TurnKind.Message).Single(turn => turn.UserId == person.Id);
}
