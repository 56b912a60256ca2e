using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Events.Model;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Events.Organising.Exporting;
using Bot.Features.Events.Organising.Opening;
using Bot.Features.Events.Registering;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Organising.Attendees;

/// <summary>"Wie komt er?": how many per form, session and organisation, and who waits.</summary>
internal sealed class ShowWho(AttendanceDesk desk) : IEventVerb
{
    public static string Verb => "org.who";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        if (tap.Event.Status == EventStatus.Draft || await AttendeeList.ReadAsync(desk, tap.Event.Id, cancellationToken) is not { } list)
        {
            return new CardReply.Refuse(OverviewTexts.NotPublished.In(tap.Language));
        }

        return WhoCard.For(list, tap.Language);
    }
}

/// <summary>The counts.</summary>
internal static class WhoCard
{
    private const int MostOrganisations = 20;
    private const int MostInLine = 10;

    public static CardReply.Replace For(AttendeeList list, AnswerLanguage language) => DeskCard.Reply(
        language,
        $"{AttendeeTexts.Who.In(language)} {DeskCard.Name(list.Event.Title)}",
        [
            .. list.All.Count == 0 ? [new TextBlock(AttendeeTexts.Nobody.In(language))] : Counts(list, language),
            .. DeskCard.Buttons(
                DeskCard.Button<ShowNames>(AttendeeTexts.Names.In(language), list.Event, ("page", 1)),
                DeskCard.Button<MakeExport>(OverviewTexts.Export.In(language), list.Event),
                DeskCard.Button<OpenEvent>(OverviewTexts.Back.In(language), list.Event)),
        ]);

    private static IEnumerable<CardElement> Counts(AttendeeList list, AnswerLanguage language)
    {
        yield return DeskCard.Section(AttendeeTexts.PerForm.In(language));
        yield return new FactSet([.. PerForm(list, language)]);
        if (list.Event.Rounds.Count > 0)
        {
            yield return DeskCard.Section(AttendeeTexts.PerSession.In(language));
            yield return new FactSet(
            [
                .. list.Event.Rounds.SelectMany(static round => round.Sessions).Select(session => new Fact(
                    DeskCard.Name(session.Title), OverviewTexts.OfSeats(list.Occupancy.TakenBySession.GetValueOrDefault(session.Id), session.Capacity).In(language))),
            ]);
        }

        yield return DeskCard.Section(AttendeeTexts.PerOrganisation.In(language));
        yield return new FactSet([.. PerOrganisation(list, language)]);
        if (list.Line.Count > 0)
        {
            yield return DeskCard.Section(AttendeeTexts.Line.In(language));
            foreach (var (row, index) in list.Line.Take(MostInLine).Select(static (row, index) => (row, index)))
            {
                yield return new TextBlock($"({index + 1}) {AttendeeList.NameOf(row, language)}") { Spacing = Spacing.Small };
            }

            if (list.Line.Count > MostInLine)
            {
                yield return DeskCard.Subtle(AttendeeTexts.MoreInLine(list.Line.Count - MostInLine).In(language));
            }
        }
    }

    private static IEnumerable<Fact> PerForm(AttendeeList list, AnswerLanguage language)
    {
        foreach (var form in Enum.GetValues<AttendanceForm>())
        {
            if (list.Event.CapacityOf(form) is { } seats)
            {
                yield return new Fact(AttendeeTexts.NameOf(form).In(language), OverviewTexts.OfSeats(list.Occupancy.Taken(form), seats).In(language));
            }
        }

        yield return new Fact(OverviewTexts.Waiting.In(language), OverviewTexts.Waits(list.Line.Count).In(language));
        var checkedIn = list.WithSeat.Count(static row => row.CheckedInAt is not null);
        if (checkedIn > 0)
        {
            yield return new Fact(AttendeeTexts.CheckedIn.In(language), $"{checkedIn}");
        }
    }

    private static IEnumerable<Fact> PerOrganisation(AttendeeList list, AnswerLanguage language)
    {
        var groups = list.WithSeat
            .GroupBy(static row => row.Organisation ?? string.Empty, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.CurrentCultureIgnoreCase)
            .ToList();
        foreach (var group in groups.Take(MostOrganisations))
        {
            yield return new Fact(group.Key.Length == 0 ? AttendeeTexts.NoOrganisation.In(language) : DeskCard.Name(group.Key), $"{group.Count()}");
        }

        if (groups.Count > MostOrganisations)
        {
            yield return new Fact(AttendeeTexts.OtherOrganisations.In(language), $"{groups.Skip(MostOrganisations).Sum(static group => group.Count())}");
        }
    }
}
