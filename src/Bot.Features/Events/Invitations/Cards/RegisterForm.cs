using System.Globalization;
using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Events.Invitations.Texts;
using Bot.Features.Events.Model;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Invitations.Cards;

/// <summary>The fields with which somebody signs up or changes her choice: one session per round, and a remark.</summary>
internal static class RegisterForm
{
    public const int LongestRemark = 300;

    public static string RoundField(int number) => EventData.Round + number.ToString(CultureInfo.InvariantCulture);

    /// <param name="standing">The event and how full it is.</param>
    /// <param name="chosen">What stands in the fields at first: her choice, kept when it was refused.</param>
    /// <param name="language">In which language she reads.</param>
    public static IEnumerable<CardElement> Fields(Standing standing, Wish? chosen, AnswerLanguage language)
    {
        if (standing.Event.Rounds.Count > 0)
        {
            yield return new TextBlock(EventTexts.ChooseOnePerRound.In(language)) { Weight = TextWeight.Bolder, Separator = true };
        }

        foreach (var round in Rounds(standing, chosen, language))
        {
            yield return round;
        }

        yield return new TextInput
        {
            Id = EventData.Remark,
            Label = EventTexts.RemarkLabel.In(language),
            Placeholder = EventTexts.RemarkHint.In(language),
            MaxLength = LongestRemark,
            Value = chosen?.Remark,
        };
    }

    private static IEnumerable<CardElement> Rounds(Standing standing, Wish? chosen, AnswerLanguage language)
    {
        var titles = new Queue<string>(CardSpace.Fit([.. standing.Event.Rounds.SelectMany(round => round.Sessions).Select(EventFacts.Session)]));
        var number = 0;
        foreach (var round in standing.Event.Rounds)
        {
            number++;
            yield return new ChoiceInput([.. round.Sessions.Select(session => Choice(standing, round, session, titles.Dequeue(), language))])
            {
                Id = RoundField(number),
                Label = EventTexts.Round(number, EventDates.Hours(round.StartsAt, round.EndsAt, language)).In(language),
                Placeholder = EventTexts.ChooseSession.In(language),
                Style = ChoiceStyle.Expanded,
                Wrap = true,
                Value = round.Sessions.FirstOrDefault(session => chosen?.Sessions.Contains(session.Id) == true)?.Id,
            };
        }
    }

    private static Choice Choice(Standing standing, Round round, ParallelSession session, string title, AnswerLanguage language)
    {
        var hours = session.StartsAt is null && session.EndsAt is null
            ? ""
            : $" · {EventDates.Hours(session.StartsAt ?? round.StartsAt, session.EndsAt ?? round.EndsAt, language)}";
        var isOwn = standing.Own is { State: RegistrationState.Registered or RegistrationState.Offered } own && own.Sessions.Contains(session.Id);
        var full = !isOwn && standing.Occupancy.Free(session) == 0 ? $" ({EventTexts.Full.In(language)})" : "";
        return new Choice(title + hours + full, session.Id);
    }
}
