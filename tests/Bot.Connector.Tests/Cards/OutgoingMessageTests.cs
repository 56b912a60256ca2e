using System.Text;
using Bot.Connector.Activities;
using Bot.Connector.Cards;
using Xunit;

namespace Bot.Connector.Tests.Cards;

public sealed class OutgoingMessageTests
{
    [Fact]
    public void Answer_with_sources_is_written_as_Teams_reads_it()
    {
        var message = new OutgoingMessage
        {
            Text = "Burgemeester Vroom [1]",
            Citations = [new(1, "Jaarplan 2022", "Portefeuille cyber", "https://bot.example.org/1"), new(2, "Niet gebruikt", "x")],
            Feedback = Feedback.TeamsForm,
            Suggestions = [new("En ondermijning?", "en ondermijning?")],
        };

        Assert.Equal(
            """{"type":"message","text":"Burgemeester Vroom [1]","textFormat":"markdown","entities":[{"type":"https://schema.org/Message","@type":"Message","@context":"https://schema.org","@id":"","citation":[{"@type":"Claim","position":1,"appearance":{"@type":"DigitalDocument","name":"Jaarplan 2022","abstract":"Portefeuille cyber","url":"https://bot.example.org/1"}}]}],"channelData":{"feedbackLoop":{"type":"default"}},"suggestedActions":{"actions":[{"type":"imBack","title":"En ondermijning?","value":"en ondermijning?"}]}}""",
            Json(message));
    }

    [Fact]
    public void Plain_answer_has_no_entity_and_no_ai_label() =>
        Assert.Equal("""{"type":"message","text":"hallo","textFormat":"markdown"}""", Json(new() { Text = "hallo" }));

    [Fact]
    public void Text_of_a_model_is_labelled_when_asked() =>
        Assert.Contains("\"additionalType\":[\"AIGeneratedContent\"]", Json(new() { Text = "hallo", WrittenByModel = true }), StringComparison.Ordinal);

    [Fact]
    public void Card_goes_with_a_text_for_the_notification()
    {
        var json = Json(new() { Card = new() { Body = [new TextBlock("x")] }, Summary = "Uitnodiging: Leerhuis cyber" });

        Assert.Contains("\"summary\":\"Uitnodiging: Leerhuis cyber\"", json, StringComparison.Ordinal);
        Assert.Contains("\"contentType\":\"application/vnd.microsoft.card.adaptive\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_and_abstracts_are_cut_to_what_Teams_takes_and_never_within_a_letter()
    {
        var name = new string('n', 78) + "😀" + "rest";
        var json = Json(new() { Text = "[1]", Citations = [new(1, name, new string('a', 161), Keywords: ["a", "b", "c", "d"])] });

        Assert.Contains("\"name\":\"" + new string('n', 78) + "…\"", json, StringComparison.Ordinal);
        Assert.Contains("\"abstract\":\"" + new string('a', 159) + "…\"", json, StringComparison.Ordinal);
        Assert.Contains("\"keywords\":[\"a\",\"b\",\"c\"]", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Twenty_citations_go_and_one_more_does_not()
    {
        static OutgoingMessage With(int count) => new()
        {
            Text = string.Concat(Enumerable.Range(1, count).Select(static number => $"[{number}]")),
            Citations = [.. Enumerable.Range(1, count).Select(static number => new Citation(number, "d", "a"))],
        };

        Assert.NotNull(With(20).ToActivity().Entities);
        Assert.Throws<InvalidOperationException>(() => With(21).ToActivity());
    }

    [Fact]
    public void Message_that_Teams_would_refuse_is_not_made()
    {
        Assert.Throws<InvalidOperationException>(() => new OutgoingMessage().ToActivity());
        Assert.Throws<InvalidOperationException>(() => new OutgoingMessage { Text = "[1]", Citations = [new(1, "a", "b"), new(1, "c", "d")] }.ToActivity());
        Assert.Throws<InvalidOperationException>(
            () => new OutgoingMessage { Text = "x", Suggestions = [.. Enumerable.Repeat(new Suggestion("a", "b"), 7)] }.ToActivity());
    }

    private static string Json(OutgoingMessage message) => Encoding.UTF8.GetString(ActivityJson.Write(message.ToActivity()));
}
