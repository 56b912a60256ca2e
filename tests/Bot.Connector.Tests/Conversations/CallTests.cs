using Bot.Connector.Activities;
using Bot.Connector.Conversations;
using Bot.Testing.Teams;
using Xunit;

namespace Bot.Connector.Tests.Conversations;

public sealed class CallTests
{
    [Fact]
    public async Task Ids_are_escaped_and_come_back_whole()
    {
        await using var connector = await ConnectorFixture.StartAsync();
        var thread = connector.Chat with { ConversationId = "19:x/y@thread.tacv2;messageid=1?a=b" };

        var sent = await connector.Client.ReplyAsync(thread, "1:2/3", ConnectorFixture.Text("één & twee"), CancellationToken.None);

        var call = connector.Teams.Connector.Calls.Single();
        Assert.Equal("/teams/v3/conversations/19%3Ax%2Fy%40thread.tacv2%3Bmessageid%3D1%3Fa%3Db/activities/1%3A2%2F3", call.Path);
        Assert.Equal(("POST", thread.ConversationId, "1:2/3", "één & twee"), (call.Method, call.ConversationId, call.ActivityId, call.MessageText));
        Assert.Equal(call.Id, sent.Id);
    }

    [Fact]
    public async Task Update_and_delete_name_the_message()
    {
        await using var connector = await ConnectorFixture.StartAsync();

        var updated = await connector.Client.UpdateAsync(connector.Chat, "1:7", ConnectorFixture.Text(), CancellationToken.None);
        var deleted = await connector.Client.DeleteAsync(connector.Chat, "1:7", CancellationToken.None);

        Assert.True(updated.IsSent && deleted.IsSent);
        Assert.Equal(["PUT 1:7", "DELETE 1:7"], connector.Teams.Connector.Calls.Select(static call => $"{call.Method} {call.ActivityId}"));
    }

    [Fact]
    public async Task Personal_chat_is_opened_with_one_member_and_both_forms_of_the_tenant()
    {
        await using var connector = await ConnectorFixture.StartAsync();

        var opened = await connector.Client.CreatePersonalChatAsync(
            connector.Chat.ServiceUrl, FakeIdentity.TenantId, TeamsPerson.Anna.Id, FakeTeams.BotId, CancellationToken.None);

        Assert.Equal(new SendResult(SendOutcome.Sent, ConversationId: TeamsPerson.Anna.ChatId), opened);
        var body = connector.Teams.Connector.Calls.Single().Body;
        Assert.Equal(
            """{"isGroup":false,"bot":{"id":"BOT"},"members":[{"id":"ANNA"}],"tenantId":"TENANT","channelData":{"tenant":{"id":"TENANT"}}}"""
                .Replace("BOT", FakeTeams.BotId, StringComparison.Ordinal)
                .Replace("ANNA", TeamsPerson.Anna.Id, StringComparison.Ordinal)
                .Replace("TENANT", FakeIdentity.TenantId, StringComparison.Ordinal),
            body.GetRawText());
    }

    [Fact]
    public async Task Somebody_without_the_app_is_blocked()
    {
        await using var connector = await ConnectorFixture.StartAsync();

        var opened = await connector.Client.CreatePersonalChatAsync(
            connector.Chat.ServiceUrl, FakeIdentity.TenantId, TeamsPerson.Numbered(9).Id, null, CancellationToken.None);

        Assert.Equal(SendOutcome.Blocked, opened.Outcome);
    }

    [Fact]
    public async Task Channel_post_gives_the_thread_and_its_first_message()
    {
        await using var connector = await ConnectorFixture.StartAsync();

        var posted = await connector.Client.PostToChannelAsync(
            connector.Chat.ServiceUrl, FakeIdentity.TenantId, TeamsActivities.ChannelId, ConnectorFixture.Text(), CancellationToken.None);

        Assert.Equal(new SendResult(SendOutcome.Sent, "1:1", TeamsActivities.ChannelId + ";messageid=1:1"), posted);
    }

    [Fact]
    public async Task Channel_post_whose_answer_is_lost_is_not_repeated()
    {
        await using var connector = await ConnectorFixture.StartAsync();
        connector.Teams.Connector.Script(ScriptedAnswer.Error(504));

        var posted = await connector.Client.PostToChannelAsync(
            connector.Chat.ServiceUrl, null, TeamsActivities.ChannelId, ConnectorFixture.Text(), CancellationToken.None);

        Assert.Equal(SendOutcome.Unknown, posted.Outcome);
        Assert.Single(connector.Teams.Connector.Calls);
    }

    [Fact]
    public async Task Member_is_found_by_object_id()
    {
        await using var connector = await ConnectorFixture.StartAsync();

        var found = await connector.Client.GetMemberAsync(connector.Chat, TeamsPerson.Bram.ObjectId, CancellationToken.None);

        Assert.Equal(LookupOutcome.Found, found.Outcome);
        Assert.Equal((TeamsPerson.Bram.Name, TeamsPerson.Bram.Email), (found.Value?.Name, found.Value?.Email));
    }

    [Fact]
    public async Task Stranger_is_not_found()
    {
        await using var connector = await ConnectorFixture.StartAsync();

        Assert.Equal(LookupOutcome.NotFound, (await connector.Client.GetMemberAsync(connector.Chat, "29:x", CancellationToken.None)).Outcome);
    }

    [Fact]
    public async Task Members_come_in_pages()
    {
        await using var connector = await ConnectorFixture.StartAsync();

        var page = await connector.Client.GetMembersAsync(connector.Chat, 200, "a+b", CancellationToken.None);

        Assert.Equal([TeamsPerson.Anna.Id, TeamsPerson.Bram.Id], page.Value?.Members.Select(static member => member.Id));
        Assert.EndsWith("/pagedmembers?pageSize=200&continuationToken=a%2Bb", connector.Teams.Connector.Calls.Single().Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Question_whose_answer_is_lost_is_asked_again()
    {
        await using var connector = await ConnectorFixture.StartAsync();
        connector.Teams.Connector.Script(ScriptedAnswer.Error(504));

        var call = connector.Client.GetMemberAsync(connector.Chat, TeamsPerson.Anna.Id, CancellationToken.None);
        await connector.PausesOfAsync(call);

        Assert.Equal(LookupOutcome.Found, (await call).Outcome);
    }

    [Fact]
    public void Reference_is_taken_from_what_came_in()
    {
        var activity = ActivityJson.Read(
            """
            {"type":"message","serviceUrl":"https://smba.trafficmanager.net/emea/","conversation":{"id":"a:1"},
             "recipient":{"id":"28:bot"},"channelData":{"tenant":{"id":"t"}}}
            """u8);

        Assert.Equal(new ConversationReference("https://smba.trafficmanager.net/emea/", "a:1", "t", "28:bot"), ConversationReference.Of(activity!));
    }
}
