using System.Text.Json.Nodes;
using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Events.Model;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Events.Organising.Forms;
using Bot.Features.Events.Organising.Opening;
using Bot.Features.Events.Registering;
using Bot.Features.Events.Registering.Rules;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Organising.Rounds;

/// <summary>One round of a Carrousel with its sessions, all on one card.</summary>
internal static class RoundCard
{
    public static CardReply.Replace For(NetworkEvent networkEvent, int number, RoundForm form, IReadOnlyList<EventFault> faults, AnswerLanguage language)
    {
        var body = EventFormBody.Of(form.Typed, faults, language)
            .Hint(RoundTexts.Hint.In(language))
            .Time(RoundForm.Start, RoundTexts.Start)
            .Time(RoundForm.End, RoundTexts.End);
        for (var session = 1; session <= form.Blocks; session++)
        {
            body.Section(RoundTexts.Session(session).In(language))
                .Text(RoundForm.Field(session, "title"), RoundTexts.Title, ProgrammeCheck.LongestTitle)
                .Text(RoundForm.Field(session, "room"), RoundTexts.Room, ProgrammeCheck.LongestRoom)
                .Text(RoundForm.Field(session, "speaker"), RoundTexts.Speaker, ProgrammeCheck.LongestSpeaker)
                .Number(RoundForm.Field(session, "capacity"), RoundTexts.Seats, EventCheck.MostSeats);
        }

        return DeskCard.Reply(
            language,
            $"{DeskCard.Name(networkEvent.Title)}: {RoundTexts.Heading(number, networkEvent.Rounds.Count).In(language)}",
            [.. body.Items, .. DeskCard.Buttons(Buttons(networkEvent, number, form, language))]);
    }

    private static IEnumerable<CardAction> Buttons(NetworkEvent networkEvent, int number, RoundForm form, AnswerLanguage language)
    {
        (string, JsonNode?)[] Data(string next) => [("round", number), ("ids", string.Join(',', form.Ids)), ("next", next)];

        var rounds = networkEvent.Rounds.Count;
        if (form.Blocks < ProgrammeCheck.MostSessionsOfRound)
        {
            yield return DeskCard.Button<MoreSessions>(RoundTexts.MoreSessions.In(language), networkEvent, Data("more"));
        }

        if (number > 1)
        {
            yield return DeskCard.Button<SaveRound>(RoundTexts.ToRound(number - 1).In(language), networkEvent, Data("previous"));
        }

        if (number < ProgrammeCheck.MostRounds)
        {
            yield return DeskCard.Button<SaveRound>((number < rounds ? RoundTexts.ToRound(number + 1) : RoundTexts.NextRound).In(language), networkEvent, Data("next"));
        }

        yield return DeskCard.Button<SaveRound>(RoundTexts.Finished.In(language), networkEvent, Data("done"));
        if (number <= rounds)
        {
            yield return DeskCard.Button<RemoveRound>(RoundTexts.Remove.In(language), networkEvent, ("round", number));
        }

        yield return DeskCard.Button<OpenEvent>(OverviewTexts.Back.In(language), networkEvent);
    }
}
