using Bot.Knowledge.Answers;
using Bot.Knowledge.Bank;
using Xunit;

namespace Bot.Knowledge.Tests.Answers;

/// <summary>Sessions: the next, the last, a period's agenda, and one session's details with what the source does not give.</summary>
public sealed class SessionAnswerTests : IDisposable
{
    private const string Today = "2022-04-01";

    private readonly AnswerEngine _engine = new SmallBank()
        .Session(SmallBank.Gathering("NOORD/winter", SessionKind.Leerhuis, "Leerhuis Woninginbraak", "2022-02-08", SessionStatus.Held) with { Participants = SmallBank.Text("42 deelnemers", "42 participants"), Place = "Zandbergen" })
        .Session(SmallBank.Gathering("NOORD/mei", SessionKind.Leerhuis, "Leerhuis Voetbal", "2022-05-10") with { Speakers = SmallBank.Text("commissaris Groen", "commissioner Groen"), Audience = SmallBank.Text("wijkagenten", "community officers") })
        .Session(SmallBank.Gathering("NOORD/juni", SessionKind.Leerhuis, "Leerhuis Vuurwerk", "2022-06-14"))
        .Session(SmallBank.Gathering("NOORD/april", SessionKind.Leerhuis, "Leerhuis Jeugdbendes", "2022-04-20", SessionStatus.Cancelled) with { StatusReason = SmallBank.Text("te weinig aanmeldingen", "too few registrations"), ReplacedById = "NOORD/webinar" })
        .Session(SmallBank.Gathering("NOORD/webinar", SessionKind.Webinar, "Webinar Jeugdbendes", "2022-05-24"))
        .Session(SmallBank.Gathering("NOORD/oktober", SessionKind.Carrousel, "Herfstcarrousel", "2022-10-11"))
        .Session(SmallBank.Gathering("ZUID/april", SessionKind.Leerhuis, "Leerhuis Havens", "2022-04-05"))
        .Engine();

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData("wanneer is het volgende leerhuis?", "10 mei 2022", "is gepland")]
    [InlineData("when is the next leerhuis?", "10 May 2022", "is planned")]
    public void Next_session_is_the_first_to_come_that_was_not_cancelled(string question, string day, string told)
    {
        var answer = Ask(question);

        Assert.Contains(day, answer.Text, StringComparison.Ordinal);
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Jeugdbendes", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Havens", answer.Text, StringComparison.Ordinal);
        Assert.Equal("NOORD-PLAN", Assert.Single(answer.Citations).Document);
    }

    [Fact]
    public void Session_of_the_day_itself_is_still_the_next_one() =>
        Assert.Contains("10 mei 2022", Talk.Once(_engine, "NOORD", "2022-05-10", "wanneer is het volgende leerhuis?").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("wanneer was het laatste leerhuis?")]
    [InlineData("wat was het vorige leerhuis?")]
    [InlineData("when was the last leerhuis?")]
    public void Last_session_is_the_newest_that_is_over(string question)
    {
        var answer = Ask(question);

        Assert.Contains("Leerhuis Woninginbraak", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("gepland", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("planned", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Agenda_of_a_period_holds_that_period_in_order_and_says_what_was_cancelled()
    {
        var answer = Ask("welke leerhuizen zijn er in het tweede kwartaal van 2022?");

        var places = new[] { "Jeugdbendes (ging niet door)", "Voetbal", "Vuurwerk" }.Select(title => answer.Text.IndexOf(title, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.DoesNotContain("Woninginbraak", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Herfstcarrousel", answer.Text, StringComparison.Ordinal);
        Assert.Equal(3, answer.Table?.Rows.Count);
    }

    [Theory]
    [InlineData("wat staat er in augustus 2022 op de agenda?")]
    [InlineData("what is on the agenda in August 2022?")]
    public void Empty_period_is_declined_and_nothing_of_another_month_is_told(string question)
    {
        var answer = Ask(question);

        Assert.True(answer.Declined);
        Assert.DoesNotContain("Leerhuis", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gaat het leerhuis jeugdbendes door?", "ging niet door", "te weinig aanmeldingen", "webinar: Webinar Jeugdbendes (24 mei 2022)")]
    [InlineData("is the leerhuis jeugdbendes going ahead?", "cancelled", "too few registrations", "webinar: Webinar Jeugdbendes (24 May 2022)")]
    public void Cancelled_session_is_told_with_its_reason_and_what_comes_instead(string question, params string[] told)
    {
        var answer = Ask(question);

        // "has been dropped" and "is vervallen" say the same where something comes instead.
        Assert.Matches($"{told[0]}|gaat niet door|dropped", answer.Text);
        Assert.Contains(told[1], answer.Text, StringComparison.Ordinal);
        Assert.Contains(told[2], answer.Text, StringComparison.Ordinal);
        Assert.False(answer.Declined);
    }

    [Fact]
    public void What_a_session_replaces_is_told_from_the_other_side_too()
    {
        var answer = Ask("waarvoor komt het webinar jeugdbendes in de plaats?");

        Assert.Contains("in de plaats van: Leerhuis Jeugdbendes", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hoeveel deelnemers had het leerhuis woninginbraak?", "42 deelnemers")]
    [InlineData("waar was het leerhuis woninginbraak?", "Zandbergen")]
    [InlineData("wie spreekt er bij het leerhuis voetbal?", "commissaris Groen")]
    [InlineData("voor wie is het leerhuis voetbal bedoeld?", "wijkagenten")]
    [InlineData("how many participants did the leerhuis woninginbraak have?", "42 participants")]
    public void Detail_that_the_source_gives_is_told(string question, string detail)
    {
        var answer = Ask(question);

        Assert.Contains(detail, answer.Text, StringComparison.Ordinal);
        Assert.False(answer.Declined);
    }

    [Theory]
    [InlineData("hoe laat begint het leerhuis voetbal?", "tijdstip")]
    [InlineData("hoeveel deelnemers had het leerhuis vuurwerk?", "aantal deelnemers")]
    [InlineData("wie spreekt er bij het leerhuis vuurwerk?", "spreekt")]
    [InlineData("hoe kan ik me aanmelden voor het leerhuis voetbal?", "aanmelden")]
    [InlineData("what time does the leerhuis voetbal start?", "time")]
    public void Detail_that_the_source_does_not_give_is_declined_by_name(string question, string named)
    {
        var answer = Ask(question);

        Assert.True(answer.Declined);
        Assert.Matches("^(Dat staat niet in de kennisbank|That is not in the knowledge bank)", answer.Text);
        Assert.Contains(named, answer.Text, StringComparison.Ordinal);
        Assert.Matches("niet in de bron|not given in the source", answer.Text);
    }

    [Theory]
    [InlineData("hoe meld ik me aan voor het leerhuis voetbal?")]
    [InlineData("waar geef ik me op voor het leerhuis voetbal?")]
    [InlineData("how do I sign up for the leerhuis voetbal?")]
    public void Way_to_register_is_declined_however_it_is_asked(string question) => Assert.True(Ask(question).Declined);

    [Fact]
    public void Planned_session_that_is_over_is_not_told_as_held()
    {
        var answer = Talk.Once(_engine, "NOORD", "2022-07-01", "wanneer was het leerhuis voetbal?");

        Assert.Contains("stond gepland: 10 mei 2022; of het doorging, meldt de bron niet", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void After_the_last_session_none_is_made_up()
    {
        var answer = Talk.Once(_engine, "NOORD", "2022-12-01", "wanneer is het volgende leerhuis?");

        Assert.True(answer.Declined);
        Assert.Contains("De laatste in de agenda is Leerhuis Vuurwerk op 14 juni 2022", answer.Text, StringComparison.Ordinal);
    }

    private Answer Ask(string question) => Talk.Once(_engine, "NOORD", Today, question);
}
