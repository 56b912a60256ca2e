using Bot.Features.Kernteam.Desk;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bot.Features.Kernteam.Downloads;

/// <summary>Serves a file under its link, as long as that lasts and its maker is of the kernteam. Every time is in the trail.</summary>
internal static class ServeDownload
{
    /// <summary>The ending is for whoever reads the link; what the file is stands in the link's row.</summary>
    public const string Route = "/export/{token}.{ending}";

    public static async Task<Results<FileContentHttpResult, NotFound>> HandleAsync(
        string token,
        DownloadLinks links,
        IEnumerable<IDownload> downloads,
        KernteamMembers kernteam,
        AuditTrail trail,
        HttpContext context,
        CancellationToken cancellationToken)
    {
        // It may hold personal data: no cache, no search engine, no address that goes along with a click.
        context.Response.Headers.CacheControl = "no-store, private";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (await links.FindAsync(token, cancellationToken) is not { } link
            || downloads.SingleOrDefault(download => download.Kind == link.Kind) is not { } download
            || await download.NetworkOfAsync(link.SubjectId, cancellationToken) is not { } networkId)
        {
            return TypedResults.NotFound();
        }

        var mayRead = kernteam.Has(networkId, link.MadeBy);
        var file = mayRead ? await download.MakeAsync(link.SubjectId, cancellationToken) : null;
        var outcome = file is not null ? DeskOutcome.Done : mayRead ? nameof(DeskRefusal.NoSuchSubject) : nameof(DeskRefusal.NotKernteam);
        await trail.WriteAsync(
            trail.Entry(new Actor(link.TenantId, link.MadeBy), networkId, download.Action, link.SubjectId, outcome), cancellationToken);
        return file is null ? TypedResults.NotFound() : TypedResults.File(file.Content, file.ContentType, file.Name);
    }
}
