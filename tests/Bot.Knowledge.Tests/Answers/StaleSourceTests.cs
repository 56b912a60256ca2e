using System.Text.RegularExpressions;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Tests.Evaluation;
using Xunit;

namespace Bot.Knowledge.Tests.Answers;

/// <summary>In November 2026 both documents are years old: whatever is asked, nothing of them is told as if it were so today.</summary>
public sealed partial class StaleSourceTests
{
    private const string Later = "2026-11-21";

    public static TheoryData<string, string> HolderQuestions => new()
    {
        { "VAR", "wie heeft cyber?" }, { "VAR", "who holds cyber?" }, { "VAR", "wie heeft verward gedrag?" }, { "VAR", "wie is de referent verward gedrag?" }, { "VAR", "wie is nu portefeuillehouder jeugd en veiligheid" },
        { "VAR", "who is portfolio holder for youth and safety?" }, { "VAR", "who is currently the portfolio holder for domestic violence?" }, { "VAR", "sinds wanneer heeft De Vries jeugd?" },
        { "VAR", "since when does De Vries hold youth?" }, { "VAR", "is Vroom the portfolio holder for cyber?" }, { "VAR", "wat heeft Vroom in portefeuille?" }, { "VAR", "what does mayor Haan hold?" },
        { "VAR", "alle portefeuillehouders op een rij" }, { "VAR", "list all portfolio holders" }, { "VAR", "wie heeft mensenhandel?" }, { "VAR", "wie heeft huiselijk geweld?" }, { "VAR", "wie heeft radicalisering" },
        { "VAR", "wie is de voorzitter van de var?" }, { "VAR", "who chairs the VAR?" }, { "VAR", "welke burgemeester gaat over hackers?" },
        { "RSIV", "wie heeft cyber?" }, { "RSIV", "who holds cyber?" }, { "RSIV", "wie heeft motorbendes?" }, { "RSIV", "wie gaat er over overvallen?" }, { "RSIV", "wie is pfh hic" }, { "RSIV", "who holds counter-terrorism?" },
        { "RSIV", "wie heeft jonge aanwas?" }, { "RSIV", "wie is portefeuillehouder zorg en veiligheid?" }, { "RSIV", "wat heeft Arends in portefeuille?" }, { "RSIV", "what portfolios does Arends hold?" },
        { "RSIV", "alle portefeuillehouders op een rij" }, { "RSIV", "list all portfolio holders" }, { "RSIV", "wie heeft ondermijning en wie heeft cyber?" },
        { "", "wie heeft cyber?" }, { "", "who holds human trafficking?" }, { "", "wie heeft mensenhandel?" }, { "", "welke burgemeester gaat over hackers?" },
    };

    public static TheoryData<string, string> QuotedQuestions => new()
    {
        { "VAR", "wat doet de var aan cyber?" }, { "VAR", "what does the VAR do about cyber?" }, { "VAR", "wat is hackshield?" }, { "VAR", "wat doet de var?" }, { "VAR", "what is the VAR?" }, { "VAR", "wat doet de var aan mensenhandel?" },
        { "RSIV", "wat is het rbo?" }, { "RSIV", "what is the RBO?" }, { "RSIV", "wie zitten er in het rbo?" }, { "RSIV", "wat doet het rsiv aan ondermijning?" }, { "RSIV", "what does the RSIV do about cyber?" },
    };

    public static TheoryData<string, string> SessionQuestions => new()
    {
        { "VAR", "wanneer is het volgende leerhuis?" }, { "VAR", "when is the next carrousel?" }, { "VAR", "welke bijeenkomsten komen eraan?" }, { "VAR", "wat was het laatste leerhuis?" }, { "VAR", "wanneer is de najaarscarrousel?" },
        { "VAR", "when is the autumn carousel?" }, { "VAR", "welke bijeenkomsten staan er gepland?" }, { "VAR", "agenda 2022" }, { "RSIV", "wanneer is de derde masterclass?" }, { "RSIV", "when is the third masterclass?" }, { "RSIV", "wat is de volgende bijeenkomst?" },
    };

    public static TheoryData<string, string> FigureQuestions => new()
    {
        { "VAR", "hoeveel is de inwonerbijdrage?" }, { "VAR", "wat is het budget van communicatie?" }, { "VAR", "how much are the staff costs?" }, { "RSIV", "begroting 2022" }, { "RSIV", "wat is de totale begroting?" }, { "RSIV", "what is the total budget?" },
    };

    [Theory]
    [MemberData(nameof(HolderQuestions))]
    public void Holder_is_told_in_the_past_and_as_not_confirmed_since(string network, string question)
    {
        var answer = Ask(network, question);

        Assert.False(answer.Declined, answer.Text);
        Assert.DoesNotMatch(HeldToday(), answer.Text);
        Assert.Matches(HeldThen(), answer.Text);
        // Either the sentence says so, or it gives the first day and the source of the claim.
        Assert.True(UnconfirmedOrDated().IsMatch(answer.Text) || question.Contains("referent", StringComparison.Ordinal), answer.Text);
    }

    [Theory]
    [MemberData(nameof(QuotedQuestions))]
    public void Sentences_of_the_bank_stand_under_a_head_that_says_how_old_they_are(string network, string question)
    {
        var answer = Ask(network, question);

        Assert.False(answer.Declined, answer.Text);
        Assert.Matches(OldHead(), answer.Lines[0].Text);
        Assert.DoesNotMatch(HeldToday(), answer.Text);
    }

    [Theory]
    [MemberData(nameof(SessionQuestions))]
    public void Session_of_the_past_is_never_told_as_still_to_come(string network, string question)
    {
        var answer = Ask(network, question);

        Assert.Equal(AnswerKind.Session, answer.Kind);
        Assert.DoesNotContain("is gepland", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("is planned", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("komt eraan", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(FigureQuestions))]
    public void Figure_comes_with_its_source_and_the_date_of_it(string network, string question)
    {
        var answer = Ask(network, question);

        Assert.Equal((AnswerKind.Figure, false), (answer.Kind, answer.Declined));
        Assert.Contains(network == "VAR" ? "2022, dat" : "2021, ", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch(HeldToday(), answer.Text);
        Assert.NotEmpty(answer.Citations);
    }

    [Theory]
    [InlineData("wie is overkoepelend portefeuillehouder?")]
    [InlineData("wie is de voorzitter van het rsiv?")]
    public void Vacancy_of_an_old_source_is_told_in_the_past(string question)
    {
        var answer = Ask("RSIV", question);

        Assert.DoesNotMatch(HeldToday(), answer.Text);
        Assert.Matches("was .* vacant|sindsdien niet bevestigd", answer.Text);
    }

    [Theory]
    [InlineData("van welke gemeente is Arends?")]
    [InlineData("which municipality is Arends from?")]
    public void Municipality_of_a_person_in_an_old_source_is_told_in_the_past(string question) =>
        Assert.DoesNotMatch(HeldToday(), Ask("RSIV", question).Text);

    [Theory]
    [InlineData("VAR", "is Vroom portefeuillehouder cyber?")]
    [InlineData("RSIV", "is Spies de portefeuillehouder zorg en veiligheid?")]
    public void Yes_is_not_said_to_what_an_old_source_cannot_confirm(string network, string question)
    {
        var answer = Ask(network, question);

        Assert.DoesNotContain("Ja, dat klopt", answer.Text, StringComparison.Ordinal);
        Assert.Contains("sindsdien niet bevestigd", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wie is hoofd van het team?")]
    public void Gap_that_names_somebody_says_how_old_it_is(string question) =>
        Assert.Contains("sindsdien niet bevestigd", Ask("VAR", question).Text, StringComparison.Ordinal);

    private static Answer Ask(string network, string question) => Talk.Once(RepositoryBank.Engine, network.Length == 0 ? null : network, Later, question);

    [GeneratedRegex(@"\b(is|zijn|are|has been) ((een|de|het|the|bestuurlijk|administrative|regionaal|regional) ){0,2}(portefeuille|portefeuillehouders?|portfolio holders?|voorzitter|chair|referent|hoofd|head|deelnemer|participant|van de gemeente|from the municipality)\b|\bis vacant\b|\bniemand heeft\b|\bnobody holds\b|\b(heeft|holds) (nu|now|currently)\b|^Portefeuillehouders bij|^Portfolio holders at", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HeldToday();

    [GeneratedRegex(@"\b(was|waren|were)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HeldThen();

    [GeneratedRegex(@"sindsdien niet bevestigd|not confirmed since|\b(sinds|since) \d", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UnconfirmedOrDated();

    [GeneratedRegex(@"^(Dit stond in .*; sindsdien niet bevestigd:|This is what .* said; not confirmed since:)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OldHead();
}
