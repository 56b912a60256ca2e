using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Events.Model;
using Bot.Features.Events.Organising.Attendees;
using Bot.Features.Events.Organising.Desk;
using Bot.Features.Events.Organising.Opening;
using Bot.Features.Events.Registering;
using Bot.Features.Kernteam;
using Bot.Knowledge.Bank;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bot.Features.Events.Organising.Exporting;

/// <summary>"Lijst voor Excel": a link to the list, for a quarter of an hour.</summary>
internal sealed class MakeExport(ExportLinks links, PublicAddress address) : IEventVerb
{
    public static string Verb => "org.export";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        if (tap.Event.Status == EventStatus.Draft)
        {
            return new CardReply.Refuse(OverviewTexts.NotPublished.In(tap.Language));
        }

        var link = await links.MakeAsync(tap.Event.Id, tap.Actor, tap.Trace(detail: "link"), cancellationToken);
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

/// <summary>Serves the list under its link, as long as it lasts and its maker is of the kernteam. Every time is in the trail.</summary>
internal static class DownloadExport
{
    public const string Action = "org.export.download";

    public static async Task<Results<FileContentHttpResult, NotFound>> HandleAsync(
        string token,
        ExportLinks links,
        StoredEvents events,
        KernteamMembers kernteam,
        AttendanceDesk desk,
        KnownEmails emails,
        AuditTrail trail,
        HttpContext context,
        CancellationToken cancellationToken)
    {
        // Personal data: no cache, no search engine, no address that goes along with a click.
        context.Response.Headers.CacheControl = "no-store, private";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (await links.FindAsync(token, cancellationToken) is not { } link || await events.FindAsync(link.EventId, cancellationToken) is not { } networkEvent)
        {
            return TypedResults.NotFound();
        }

        var actor = new Actor(link.TenantId, link.MadeBy);
        var mayRead = kernteam.Has(networkEvent.NetworkId, link.MadeBy);
        var list = mayRead ? await AttendeeList.ReadAsync(desk, networkEvent.Id, cancellationToken) : null;
        var outcome = list is not null ? DeskOutcome.Done : mayRead ? nameof(DeskRefusal.NoSuchEvent) : nameof(DeskRefusal.NotKernteam);
        await trail.WriteAsync(trail.Entry(actor, networkEvent.NetworkId, Action, networkEvent.Id, outcome), cancellationToken);
        return list is null
            ? TypedResults.NotFound()
            : TypedResults.File(AttendeeCsv.Of(await emails.InAsync(list, cancellationToken)), "text/csv; charset=utf-8", $"deelnemers-{Amsterdam.Day(networkEvent.StartsAt):yyyy-MM-dd}.csv");
    }
}

/// <summary>Sentences about the list.</summary>
internal static class ExportTexts
{
    public static LocalText Hint { get; } = new(
        "De link werkt een kwartier, ook zonder inloggen. Geef hem niet door: de lijst bevat persoonsgegevens.",
        "The link works for fifteen minutes, also without signing in. Do not pass it on: the list contains personal data.");

    public static LocalText Download { get; } = new("Lijst openen", "Open the list");
}
