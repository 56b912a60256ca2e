using System.Text.Json.Nodes;
using Bot.Connector.Cards;
using Xunit;

namespace Bot.Connector.Tests.Cards;

public sealed class CardJsonTests
{
    private static AdaptiveCard Card => new()
    {
        FallbackText = "Leerhuis cyber, 3 december. Open Teams op een computer om je aan te melden.",
        Lang = "nl",
        Teams = TeamsCardLayout.Full,
        Refresh = new() { Action = new("refresh") { Data = new() { ["event"] = 7 } }, UserIds = ["29:1anna"] },
        Body =
        [
            new TextBlock("Leerhuis \"cyber\" – één") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading },
            new Image("https://bot.example.org/logo.png", "Logo") { Size = ImageSize.Small },
            new ColumnSet([new([new TextBlock("links")]) { Width = "auto" }, new([new TextBlock("rechts") { Color = TextColor.Attention }])]),
            new FactSet([new("Wanneer", "3 december"), new("Waar", "Rotterdam")]),
            new Table([new(1), new(2)], [TableRow.Of("Thema", "Houder"), TableRow.Of("Cyber", "A. de Vries")])
            {
                Fallback = new TextBlock("Cyber: A. de Vries"),
            },
            new Container([new TextBlock("meer")]) { Id = "more", IsVisible = false, Style = ContainerStyle.Emphasis },
            new TextInput { Id = "diet", Label = "Dieetwensen", MaxLength = 200, IsMultiline = true },
            new NumberInput { Id = "guests", Label = "Gasten", Min = 0, Max = 3, Value = 1 },
            new DateInput { Id = "day", Label = "Dag", Min = "2026-12-01" },
            new TimeInput { Id = "time", Label = "Tijd" },
            new ToggleInput("Ik rij mee") { Id = "lift", Value = "false" },
            new ChoiceInput([new("Rotterdam", "var"), new("Den Haag", "rsiv")]) { Id = "network", Label = "Netwerk", Style = ChoiceStyle.Expanded, IsRequired = true, ErrorMessage = "Kies er een" },
            new ActionSet([ExecuteAction.WithFallback("register", "Aanmelden", new() { ["event"] = 7 })]),
        ],
        Actions =
        [
            SubmitAction.Say("Wie heeft cyber?", "wie heeft cyber?"),
            new OpenUrlAction("https://bot.example.org/privacy") { Title = "Privacy", Mode = ActionMode.Secondary },
            new ToggleVisibilityAction(["more"]) { Title = "Meer" },
        ],
    };

    [Fact]
    public void Card_of_every_element_is_written_as_the_golden_file_has_it()
    {
        var golden = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cards", "every-element.json")));

        var written = JsonNode.Parse(Card.ToJson().GetRawText());

        Assert.True(JsonNode.DeepEquals(golden, written), written?.ToJsonString(new() { WriteIndented = true }));
    }

    [Fact]
    public void Type_comes_first_and_dutch_letters_stay_readable()
    {
        var json = Card.ToJson().GetRawText();

        Assert.StartsWith("""{"type":"AdaptiveCard",""", json, StringComparison.Ordinal);
        Assert.Contains("""{"type":"TextBlock","text":"Leerhuis \"cyber\" – één",""", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Fallback_button_carries_the_verb_and_leaves_the_data_as_it_was()
    {
        var data = new JsonObject { ["event"] = 7 };

        var button = ExecuteAction.WithFallback("register", "Aanmelden", data);

        Assert.Equal("""{"event":7,"verb":"register"}""", Assert.IsType<SubmitAction>(button.Fallback).Data?.ToJsonString());
        Assert.Equal("""{"event":7}""", data.ToJsonString());
    }

    [Fact]
    public void Card_refreshes_itself_for_sixty_people_at_most()
    {
        var people = Enumerable.Range(0, 61).Select(static number => $"29:{number}").ToList();

        Assert.Equal(60, new CardRefresh { Action = new("refresh"), UserIds = people[..60] }.UserIds.Count);
        Assert.Throws<ArgumentException>(() => new CardRefresh { Action = new("refresh"), UserIds = people });
    }
}
