using System.Text;
using Bot.Connector.Activities;
using Bot.Connector.Turns;
using Bot.Connector.Turns.Receiving;
using Xunit;

namespace Bot.Connector.Tests.Activities;

public sealed class ActivityReadingTests
{
    [Fact]
    public void What_is_not_known_is_kept_and_written_again()
    {
        const string Wire = """{"type":"message","text":"hoi","from":{"id":"29:1","new":[1,2]},"somethingNew":{"a":1}}""";

        Assert.Equal(Wire, Encoding.UTF8.GetString(ActivityJson.Write(Read(Wire))).Replace("\"from\":{\"id\":\"29:1\",\"new\":[1,2]},\"text\":\"hoi\"", "\"text\":\"hoi\",\"from\":{\"id\":\"29:1\",\"new\":[1,2]}", StringComparison.Ordinal));
    }

    [Fact]
    public void Caller_id_on_the_wire_is_discarded() =>
        Assert.DoesNotContain("callerId", Read("""{"type":"message","callerId":"urn:botframework:azure","x":1}""").Unknown!.Keys); // x is unknown

    [Fact]
    public void Time_that_cannot_be_read_is_no_time() =>
        Assert.Null(Read("""{"type":"message","timestamp":"yesterday","localTimestamp":{"a":1}}""").Timestamp);

    [Fact]
    public void Nothing_among_members_and_attachments_is_left_out()
    {
        var activity = Read("""{"type":"conversationUpdate","membersAdded":[null,{"id":"1"}],"attachments":[null],"reactionsAdded":[null]}""");

        Assert.Equal((1, 0, 0), (activity.MembersAdded!.Count, activity.Attachments!.Count, activity.ReactionsAdded!.Count)); // they were sent
    }

    [Theory]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"goed\"}"}}""", "like", "goed")]
    [InlineData("""{"data":{"actionName":"feedback","actionValue":{"reaction":"dislike"}}}""", "dislike", null)]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"no json"}}""", "like", "no json")]
    [InlineData("""{"actionName":"other","actionValue":{"reaction":"like"}}""", null, null)]
    [InlineData("""{"actionName":"feedback"}""", null, null)]
    [InlineData("7", null, null)]
    public void Feedback_is_read_in_both_shapes(string value, string? reaction, string? text)
    {
        var feedback = FeedbackValue.Of(Read("{\"type\":\"invoke\",\"value\":" + value + "}").Value);

        Assert.Equal((reaction, text), (feedback?.Reaction, feedback?.Text));
    }

    [Fact]
    public void Channel_data_of_any_shape_can_be_asked()
    {
        Assert.Null(Read("""{"type":"x","channelData":[1]}""").ChannelData.TenantId);
        Assert.Null(Read("""{"type":"x","channelData":{"tenant":"t","\ud800":1}}""").ChannelData.TenantId);
        Assert.Equal("c", Read("""{"type":"x","channelData":{"settings":{"selectedChannel":{"id":"c"}}}}""").ChannelData.SelectedChannelId);
    }

    [Theory]
    [InlineData("<at>Bot</at> wie heeft cyber?", "wie heeft cyber?")]
    [InlineData("wie heeft cyber, <at>Bot</at>?", "wie heeft cyber, ?")]
    [InlineData("<at>Bot</at>&nbsp;wie\u00a0heeft cyber?&nbsp;", "wie heeft cyber?")]
    [InlineData("<at>Anna</at> en <at>Bot</at>", "<at>Anna</at> en")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Only_the_bots_own_mention_is_taken_out(string? text, string expected)
    {
        var activity = Read(
            """
            {"type":"message","recipient":{"id":"28:bot"},"entities":[
              {"type":"mention","text":"<at>Bot</at>","mentioned":{"id":"28:bot"}},
              {"type":"mention","text":"<at>Anna</at>","mentioned":{"id":"29:anna"}}, 7, {"type":"mention"}]}
            """);
        activity.Text = text;

        Assert.Equal(expected, MentionText.WithoutBot(activity));
    }

    [Fact]
    public void Inbox_key_is_short_and_plain_whatever_the_ids_are()
    {
        var huge = Read("""{"type":"message","id":"1","conversation":{"id":"LONG"}}""".Replace("LONG", new string('x', 5000), StringComparison.Ordinal));
        var odd = Read("""{"type":"message","id":"1\u0000","conversation":{"id":"a"}}""");
        var plain = Read("""{"type":"message","id":"1","conversation":{"id":"a"}}""");

        Assert.Equal("a|1", InboxKey.Of(plain, []));
        Assert.StartsWith("sha256:", InboxKey.Of(huge, []), StringComparison.Ordinal);
        Assert.StartsWith("sha256:", InboxKey.Of(odd, []), StringComparison.Ordinal);
    }

    private static Activity Read(string json) => ActivityJson.Read(Encoding.UTF8.GetBytes(json))!; // the test's JSON is readable
}
