using System.Text;
using Bot.Features.Events.Model;
using Bot.Features.Storage;
using Bot.Knowledge.Bank;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Events.Calendar;

/// <summary>
/// Serves a registration's calendar entry to whoever has its link, as it is now; a calendar that asks again sees what
/// changed. A link that is wrong, forged or of somebody who has no entry is answered alike.
/// </summary>
internal sealed class ServeCalendar(IDbContextFactory<BotDbContext> contexts)
{
    private const int TokenLength = 32;

    public async Task<Results<FileContentHttpResult, NotFound>> GetAsync(string token, HttpContext http, CancellationToken cancellationToken)
    {
        // Neither a proxy nor a shared computer keeps it, and a search engine does not list it.
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return IsPossible(token) && await FileAsync(token, cancellationToken) is { } file
            ? TypedResults.File(Encoding.UTF8.GetBytes(file), "text/calendar; charset=utf-8", "bijeenkomst.ics")
            : TypedResults.NotFound();
    }

    private async Task<string?> FileAsync(string token, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var own = await context.Registrations.AsNoTracking().SingleOrDefaultAsync(row => row.CalendarToken == token, cancellationToken);
        if (own is null || await context.Events.AsNoTracking().SingleOrDefaultAsync(row => row.Id == own.EventId, cancellationToken) is not { } networkEvent)
        {
            return null;
        }

        var language = await context.Members.AsNoTracking()
            .Where(row => row.TenantId == own.TenantId && row.ObjectId == own.ObjectId)
            .Select(row => row.Language)
            .SingleOrDefaultAsync(cancellationToken);
        return networkEvent.Status == EventStatus.Draft ? null : CalendarEntry.For(networkEvent, own, language ?? AnswerLanguage.Dutch);
    }

    private static bool IsPossible(string token) => token.Length == TokenLength && token.All(char.IsAsciiLetterOrDigit);
}
