using System.Text;
using System.Text.Json.Nodes;
using Bot.Connector.Activities;
using Bot.Connector.Turns;
using Bot.Features.Members;
using Bot.Features.Members.Welcoming;
using Bot.Features.Tests.Playing;
using Bot.Knowledge.Bank;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Tests.Members;

public sealed class MemberTests : FeatureTests
{
    [Fact]
    public async Task Both_events_of_one_installation_at_once_give_one_welcome()
    {
        await Bot.TakeAsync(Bot.Teams.Activities.Installation(), Bot.Teams.Activities.MembersAdded());
        await Bot.TakeAsync(Bot.Teams.Activities.Installation());

        Assert.Collection(
            Bot.Teams.Connector.Messages,
            welcome => Assert.StartsWith("Welkom", welcome.Body.GetProperty("summary").GetString(), StringComparison.Ordinal),
            profile => Assert.StartsWith("Uw voorkeuren", profile.Body.GetProperty("summary").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_members_are_welcomed_each()
    {
        await Bot.TakeAsync(
            Bot.Teams.Activities.Installation(),
            Bot.Teams.Activities.Installation(from: TeamsPerson.Bram),
            Bot.Teams.Activities.MembersAdded(TeamsPerson.Bram));

        Assert.Equal(4, Bot.Teams.Connector.Messages.Count);
    }

    [Fact]
    public async Task Welcome_that_did_not_arrive_is_tried_again_with_the_next_event()
    {
        Bot.Teams.Connector.Script(ScriptedAnswer.Error(400, "BadArgument"));
        await Bot.TakeAsync(Bot.Teams.Activities.Installation());
        Assert.Empty(Bot.Teams.Connector.Messages);

        await Bot.TakeAsync(Bot.Teams.Activities.MembersAdded());

        Assert.Equal(2, Bot.Teams.Connector.Messages.Count);
    }

    [Fact]
    public async Task Whoever_removes_the_bot_is_left_alone_and_is_welcomed_again_when_she_comes_back()
    {
        await Bot.TakeAsync(Bot.Teams.Activities.Installation());

        await Bot.TakeAsync(Bot.Teams.Activities.Installation("remove"));
        Assert.False((await MemberAsync()).Installed);
        Assert.False((await ConversationAsync()).Installed);

        await Bot.TakeAsync(Bot.Teams.Activities.Installation());
        Assert.True((await MemberAsync()).Installed);
        Assert.True((await ConversationAsync()).Installed);

        // Welcomed twice, asked who she is once.
        Assert.Equal(3, Bot.Teams.Connector.Messages.Count);
    }

    [Fact]
    public async Task First_question_makes_a_member_known_with_name_address_and_chat()
    {
        Bot.Engine.Prepared["wie heeft cyber?"] = Answers.Holder;
        await Bot.AskAsync("wie heeft cyber?");

        var member = await MemberAsync();
        Assert.Equal(
            (FakeIdentity.TenantId, TeamsPerson.Anna.ObjectId, TeamsPerson.Anna.Id, TeamsPerson.Anna.Email, true, AnswerLanguage.Dutch),
            (member.TenantId, member.ObjectId, member.UserId, member.Email, member.Installed, member.Language));
        var conversation = await ConversationAsync();
        Assert.Equal(
            (TeamsPerson.Anna.ChatId, ConversationKind.Personal, TeamsPerson.Anna.ObjectId, FakeTeams.BotId, Bot.Teams.ServiceUrl),
            (conversation.ConversationId, conversation.Kind, conversation.MemberObjectId, conversation.BotId, conversation.ServiceUrl));
    }

    [Fact]
    public async Task Second_question_asks_Teams_for_nobody()
    {
        await Bot.AskAsync("wie heeft cyber?");
        await Bot.AskAsync("en jeugd?");

        Assert.Single(Bot.Teams.Connector.Calls, call => call.Method == "GET");
    }

    [Fact]
    public async Task Address_that_cannot_be_found_does_not_spoil_the_answer()
    {
        Bot.Teams.Connector.Members.Clear();

        Assert.Equal("Dat weet ik niet.", Assert.Single(await Bot.AskAsync("wie heeft cyber?")).MessageText);
        Assert.Null((await MemberAsync()).Email);
    }

    [Fact]
    public async Task Channel_is_known_once_whatever_its_threads()
    {
        await Bot.TakeAsync(Bot.Teams.Activities.ChannelMessage("wie heeft cyber?"));
        await Bot.TakeAsync(Bot.Teams.Activities.ChannelMessage("en jeugd?"));

        var conversation = await ConversationAsync();
        Assert.Equal((TeamsActivities.ChannelId, ConversationKind.Channel, TeamsActivities.TeamId), (conversation.ConversationId, conversation.Kind, conversation.TeamId));
        Assert.False((await MemberAsync()).Installed);
    }

    [Fact]
    public async Task Service_url_that_moves_is_followed()
    {
        await Bot.AskAsync("wie heeft cyber?");
        await using (var context = Bot.Context())
        {
            await context.Conversations.ExecuteUpdateAsync(row => row.SetProperty(conversation => conversation.ServiceUrl, "https://old.example.org/"));
        }

        await Bot.RestartAsync();
        await Bot.AskAsync("en jeugd?");

        Assert.Equal(Bot.Teams.ServiceUrl, (await ConversationAsync()).ServiceUrl);
    }

    [Theory]
    [InlineData("help", "Vraag het de kennisbank")]
    [InlineData("Hulp!", "Vraag het de kennisbank")]
    [InlineData("?", "Vraag het de kennisbank")]
    public async Task Help_shows_what_one_can_ask(string text, string title)
    {
        var reply = Assert.Single(await Bot.AskAsync(text));

        Assert.Contains(title, reply.Body.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(Bot.Engine.Asked);
    }

    [Fact]
    public async Task Help_is_English_for_whoever_asks_in_English()
    {
        Bot.Engine.Prepared["who holds cyber?"] = Answers.Holder with { Language = AnswerLanguage.English };
        await Bot.AskAsync("who holds cyber?");

        var reply = Assert.Single(await Bot.AskAsync("help"));

        Assert.Contains("Ask the knowledge bank", reply.Body.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ik ben van RSIV", "RSIV", "Goed, ik onthoud")]
    [InlineData("Wij werken bij de VAR.", "VAR", "Goed, ik onthoud")]
    [InlineData("ik werk in den haag", "RSIV", "Goed, ik onthoud")]
    [InlineData("I am from The Hague", "RSIV", "Right, I will remember")]
    [InlineData("I'm with VAR", "VAR", "Right, I will remember")]
    public async Task Member_says_to_which_network_she_belongs(string sentence, string network, string reply)
    {
        Assert.StartsWith(reply, Assert.Single(await Bot.AskAsync(sentence)).MessageText, StringComparison.Ordinal);

        await Bot.AskAsync("wie heeft cyber?");
        Assert.Equal(network, Assert.Single(Bot.Engine.Asked).NetworkId);
    }

    [Theory]
    [InlineData("ik ben van slag")]
    [InlineData("ik werk bij de gemeente Delft, wie heeft cyber?")]
    [InlineData("wie is er van RSIV")]
    public async Task Other_sentences_are_questions(string sentence)
    {
        await Bot.AskAsync(sentence);

        Assert.Equal(sentence, Assert.Single(Bot.Engine.Asked).Text);
    }

    [Fact]
    public async Task Person_without_an_Entra_id_is_answered_and_not_remembered()
    {
        var activity = Bot.Teams.Activities.Message("wie heeft cyber?");
        ((JsonObject)activity["from"]!).Remove("aadObjectId");

        await Bot.TakeAsync(activity);

        Assert.Single(Bot.Teams.Connector.Messages);
        await using var context = Bot.Context();
        Assert.Empty(await context.Members.ToListAsync());
    }

    [Fact]
    public async Task Sentence_made_to_keep_the_bot_searching_is_a_question_like_any_other()
    {
        var sentence = "ik ben van aa" + new string(' ', 500) + "x";

        await Bot.AskAsync(sentence);

        Assert.Single(Bot.Engine.Asked);
        Assert.Equal("Dat weet ik niet.", Assert.Single(Bot.Teams.Connector.Messages).MessageText);
    }

    [Fact]
    public async Task Welcome_that_was_broken_off_with_its_turn_is_tried_again_with_the_next_event()
    {
        await Bot.AskAsync("wie heeft cyber?");
        var before = Bot.Teams.Connector.Messages.Count;
        using var turnEnds = new CancellationTokenSource();
        var activity = ActivityJson.Read(Encoding.UTF8.GetBytes(Bot.Teams.Activities.Installation().ToJsonString()))!; // a whole activity
        var client = BrokenOffClient.That(turnEnds.Cancel);
        var welcome = ActivatorUtilities.CreateInstance<WelcomeMember>(Bot.Get<IServiceProvider>());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => welcome.HandleAsync(new TurnContext(activity, client), turnEnds.Token));
        Assert.Null((await MemberAsync()).WelcomedAt);
        await Bot.TakeAsync(Bot.Teams.Activities.MembersAdded());

        Assert.Equal(before + 2, Bot.Teams.Connector.Messages.Count);
    }

    private async Task<Member> MemberAsync()
    {
        await using var context = Bot.Context();
        return await context.Members.AsNoTracking().SingleAsync();
    }

    private async Task<KnownConversation> ConversationAsync()
    {
        await using var context = Bot.Context();
        return await context.Conversations.AsNoTracking().SingleAsync();
    }
}
