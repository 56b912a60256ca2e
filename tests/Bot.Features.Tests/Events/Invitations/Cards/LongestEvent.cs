using Bot.Features.Events.Invitations.Agenda;
using Bot.Features.Events.Invitations.Cards;
using Bot.Features.Events.Invitations.Texts;
using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;
using Bot.Features.Events.Registering.Rules;
using Bot.Knowledge.Bank;

namespace Bot.Features.Tests.Events.Invitations.Cards;

/// <summary>A Carrousel that is as large as validation admits, every text as long as it may be.</summary>
internal static class LongestEvent
{
    private const string Word = "Verantwoordelijkheidsverdelingsvraagstukken [en](https://x.nl) \"samenhang\" ";

    public static NetworkEvent InWords(DateTimeOffset now) => Of(now, length => string.Concat(Enumerable.Repeat(Word, (length / Word.Length) + 1))[..length].Trim());

    /// <summary>An emoji counts as one letter for a reader, and takes twelve on the wire.</summary>
    public static NetworkEvent InEmoji(DateTimeOffset now) => Of(now, length => string.Concat(Enumerable.Repeat("👩", length)));

    public static IEnumerable<EventCard> Cards(NetworkEvent networkEvent, AnswerLanguage language, DateTimeOffset now)
    {
        string[] chosen = [.. networkEvent.Rounds.Select(round => round.Sessions[0].Id)];
        var own = SampleEvents.Of(networkEvent, RegistrationState.Registered, sessions: chosen) with { Remark = networkEvent.Summary[..RegisterForm.LongestRemark] };
        var wish = new Wish(AttendanceForm.InRoom, chosen, Remark: own.Remark);
        string[] users = [.. Enumerable.Range(0, 60).Select(number => $"29:1{new string('x', 64)}{number:00}")];
        var full = networkEvent.Rounds.SelectMany(round => round.Sessions).ToDictionary(session => session.Id, session => session.Capacity);
        var links = new CardLinks("https://bot.example.org/calendar/abcdefghjkmnpqrstuvwxyz234567892.ics");
        yield return InvitationCard.For(SampleEvents.Standing(networkEvent, sessions: full), language, now, null, [users[0]]);
        yield return InvitationCard.For(SampleEvents.Standing(networkEvent, sessions: full), language, now, null, [users[0]], CardNote.Refused(OutcomeTexts.Of(RegistrationOutcome.SessionFull), language), wish);
        yield return InvitationCard.For(SampleEvents.Standing(networkEvent, own), language, now, links, [users[0]]);
        yield return InvitationCard.Choosing(SampleEvents.Standing(networkEvent, own, sessions: full), language, CardNote.Refused(OutcomeTexts.Of(SwapOutcome.SessionsClash), language), wish);
        yield return InvitationCard.Shared(SampleEvents.Standing(networkEvent), language, now, users);
        yield return AgendaCard.For(
            AgendaLines.Of([.. Enumerable.Range(0, 9).Select(number => SampleEvents.Standing(networkEvent with { StartsAt = networkEvent.StartsAt.AddDays(number) }, own))], []), language, now, isPersonal: true);
    }

    private static NetworkEvent Of(DateTimeOffset now, Func<int, string> text)
    {
        var template = SampleEvents.Leerhuis(now, seats: EventCheck.MostSeats, online: EventCheck.MostSeats);
        var rounds = Enumerable.Range(0, ProgrammeCheck.MostRounds).Select(round => new Round(
            template.StartsAt.AddMinutes(round * 30), template.StartsAt.AddMinutes((round * 30) + 20), [.. Sessions(round, text)]));
        return template with
        {
            Id = "langstebijeen222",
            Kind = EventKind.Carrousel,
            Title = text(EventCheck.LongestTitle),
            Summary = text(EventCheck.LongestSummary),
            Organiser = text(EventCheck.LongestOrganiser),
            Address = text(EventCheck.LongestAddress),
            OnlineUrl = "https://teams.example.org/" + new string('x', 450),
            EndsAt = template.StartsAt.AddHours(8),
            Rounds = [.. rounds],
        };
    }

    private static IEnumerable<ParallelSession> Sessions(int round, Func<int, string> text) => Enumerable
        .Range(0, ProgrammeCheck.MostSessions / ProgrammeCheck.MostRounds)
        .Select(number => new ParallelSession(
            $"session{round:00}{number:0000000}", $"{number}{text(ProgrammeCheck.LongestTitle - 1)}", text(ProgrammeCheck.LongestRoom), text(ProgrammeCheck.LongestSpeaker), 20));
}
