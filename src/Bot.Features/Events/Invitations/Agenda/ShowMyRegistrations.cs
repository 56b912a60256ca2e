using System.Text.RegularExpressions;
using Bot.Connector.Turns;
using Bot.Features.Events.Invitations.Texts;
using Bot.Features.Kernteam;
using Bot.Features.Members;
using Bot.Features.Questions;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Invitations.Agenda;

/// <summary>"Waar ben ik voor aangemeld?": her registrations that lie ahead, her place in line, and a button to each.</summary>
internal sealed partial class ShowMyRegistrations(UpcomingEvents upcoming, KnownMembers members, KernteamMembers kernteam, TimeProvider clock) : ITurnHandler
{
    private const int LongestQuestion = 120;

    public async Task<TurnResult> HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (AskedText.Of(turn) is not { IsReadable: true } asked || LanguageOf(asked.Text) is not { } language
            || await members.FindAsync(turn, cancellationToken) is not { } member

            // For the kernteam these words mean the events that it organises.
            || (Ambiguous().IsMatch(asked.Text) && kernteam.NetworksOf(member.ObjectId).Count > 0))
        {
            return TurnResult.Pass;
        }

        if (!turn.IsPersonal)
        {
            await turn.SendAsync(AgendaTexts.InOwnChat.In(language), cancellationToken);
            return TurnResult.Done;
        }

        var standings = await upcoming.OfAsync(member, cancellationToken);
        await turn.SendAsync(AgendaCard.Mine(standings, language, clock.GetUtcNow()).ToMessage(), cancellationToken);
        return TurnResult.Done;
    }

    /// <summary>The language in which somebody asks for her own registrations; null when she asks something else.</summary>
    internal static AnswerLanguage? LanguageOf(string text) => text.Length > LongestQuestion ? null
        : Dutch().IsMatch(text) ? AnswerLanguage.Dutch
        : English().IsMatch(text) ? AnswerLanguage.English
        : null;

    [GeneratedRegex(@"^\W*(mijn (bijeenkomsten|evenementen)|my (events|meetings))\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Ambiguous();

    [GeneratedRegex(
        @"^\W*((toon|laat|geef|bekijk|wat zijn|welke zijn)\W+)?(mij\W+)?(mijn (aanmeldingen|inschrijvingen|registraties|bijeenkomsten|evenementen)|"
        + @"(waar ?voor|waar|voor welke (bijeenkomsten|bijeenkomst|leerhuizen|evenementen)|voor wat) (ben|sta|heb) (ik|ik mij|ik me)( (nu|nog|al|allemaal|eigenlijk))* (voor )?(aangemeld|ingeschreven|geregistreerd)|"
        + @"(ben|sta) ik( (nu|al|ergens|nog))* (voor iets )?(aangemeld|ingeschreven))( zien)?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Dutch();

    [GeneratedRegex(
        @"^\W*((show|give|list|what are)( me)?\W+)?(my (registrations|sign-?ups|events|meetings)|"
        + @"(what|which( events?| meetings?)?|where) (am i|have i|did i) ((already|currently|now) )?(registered|signed up|enrolled|sign up|register)( for)?|"
        + @"am i registered( for anything)?)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex English();
}
