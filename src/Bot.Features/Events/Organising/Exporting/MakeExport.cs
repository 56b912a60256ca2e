using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Events.Model;
using Bot.Features.Events.Organising.Attendees;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Events.Organising.Opening;
using Bot.Features.Events.Registering;
using Bot.Features.Kernteam.Downloads;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Organising.Exporting;

/// <summary>"Lijst voor Excel": a link to the list, for a quarter of an hour.</summary>
internal sealed class MakeExport(DownloadLinks links, PublicAddress address) : IEventVerb
{
    public static string Verb => "org.export";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        if (tap.Event.Status == EventStatus.Draft)
        {
            return new CardReply.Refuse(OverviewTexts.NotPublished.In(tap.Language));
        }

        var link = await links.MakeAsync(AttendeeDownload.Name, tap.Event.Id, tap.Actor, tap.Trace(detail: "link"), cancellationToken);
        return DeskCard.Reply(
            tap.Language,
            OverviewTexts.Export.In(tap.Language),
            [
                new TextBlock(ExportTexts.Hint.In(tap.Language)),
                new ActionSet([new OpenUrlAction(address.Of($"/export/{link.Token}.csv")) { Title = ExportTexts.Download.In(tap.Language) }]),
                .. DeskCard.Buttons(DeskCard.Button<OpenEvent>(OverviewTexts.Back.In(tap.Language), tap.Event)),
            ]);
    }
}

/// <summary>The list as a file.</summary>
internal sealed class AttendeeDownload(StoredEvents events, AttendanceDesk desk, KnownEmails emails) : IDownload
{
    public const string Name = "event";

    public string Kind => Name;

    public string Action => "org.export.download";

    public async Task<string?> NetworkOfAsync(string subjectId, CancellationToken cancellationToken) =>
        (await events.FindAsync(subjectId, cancellationToken))?.NetworkId;

    public async Task<DownloadedFile?> MakeAsync(string subjectId, CancellationToken cancellationToken) =>
        await events.FindAsync(subjectId, cancellationToken) is { } networkEvent
        && await AttendeeList.ReadAsync(desk, networkEvent.Id, cancellationToken) is { } list
            ? new(
                AttendeeCsv.Of(await emails.InAsync(list, cancellationToken)),
                "text/csv; charset=utf-8",
                $"deelnemers-{Amsterdam.Day(networkEvent.StartsAt):yyyy-MM-dd}.csv")
            : null;
}

/// <summary>Sentences about the list.</summary>
internal static class ExportTexts
{
    public static LocalText Hint { get; } = new(
        "De link werkt een kwartier, ook zonder inloggen. Geef hem niet door: de lijst bevat persoonsgegevens.",
        "The link works for fifteen minutes, also without signing in. Do not pass it on: the list contains personal data.");

    public static LocalText Download { get; } = new("Lijst openen", "Open the list");
}
