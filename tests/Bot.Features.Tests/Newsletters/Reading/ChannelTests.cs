using System.Text.Json.Nodes;
using Bot.Features.Members;
using Bot.Features.Tests.Members;
using Bot.Testing.Teams;

namespace Bot.Features.Tests.Newsletters.Reading;

/// <summary>The channels in which a newsletter can be posted: known and named from the installation in a team on.</summary>
public sealed class ChannelTests : MembersAtWork
{
    [Fact]
    public async Task Team_in_which_the_bot_is_installed_is_known_by_its_name()
    {
        await Bot.TakeAsync(Installed("installationUpdate"));

        var channel = Assert.Single(await RowsAsync<KnownConversation>(), row => row.Kind == ConversationKind.Channel);
        Assert.Equal((TeamsActivities.ChannelId, TeamsActivities.TeamId, "Netwerk", true), (channel.ConversationId, channel.TeamId, channel.Name, channel.Installed));
    }

    [Fact]
    public async Task Channel_in_which_the_bot_is_spoken_to_is_known_by_team_and_name_and_stays_so()
    {
        const string Id = "19:nieuws@thread.tacv2";
        var told = In(Id, "Nieuws", "Netwerk");
        var lessTold = In(Id, "Nieuws", null);
        var leastTold = In(Id, null, null);

        foreach (var activity in new[] { told, lessTold, leastTold })
        {
            await Bot.TakeAsync(activity);
        }

        var channel = Assert.Single(await RowsAsync<KnownConversation>(), row => row.ConversationId == Id);
        Assert.Equal((TeamsActivities.TeamId, "Netwerk · Nieuws"), (channel.TeamId, channel.Name));
    }

    [Fact]
    public async Task Channel_is_gone_with_its_team()
    {
        await Bot.TakeAsync(Installed("installationUpdate"));
        await Bot.TakeAsync(In("19:nieuws@thread.tacv2", "Nieuws", "Netwerk"));
        var removed = Installed("installationUpdate");
        removed["action"] = "remove";

        await Bot.TakeAsync(removed);

        Assert.All(await RowsAsync<KnownConversation>(), row => Assert.False(row.Installed));
    }

    private JsonObject Installed(string type)
    {
        var activity = Bot.Teams.Activities.ChannelMessage("x");
        activity["type"] = type;
        activity["action"] = "add";
        activity.Remove("text");
        activity.Remove("entities");
        activity["conversation"]!["id"] = TeamsActivities.ChannelId; // every channel message has one
        activity.Remove("textFormat");
        return activity;
    }

    private JsonObject In(string channel, string? name, string? team)
    {
        var activity = Bot.Teams.Activities.ChannelMessage("help");
        activity["conversation"]!["id"] = $"{channel};messageid={activity["id"]}"; // every channel message has one
        activity["channelData"]!["channel"] = new JsonObject { ["id"] = channel, ["name"] = name }; // as above
        activity["channelData"]!["team"] = new JsonObject { ["id"] = TeamsActivities.TeamId, ["name"] = team }; // as above
        return activity;
    }
}
