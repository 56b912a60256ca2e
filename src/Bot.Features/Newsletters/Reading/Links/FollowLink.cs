using System.Data.Common;
using Bot.Features.Newsletters.Model;
using Bot.Features.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Bot.Features.Newsletters.Reading.Links;

/// <summary>
/// "Lees meer": sends the reader on to the address that was stored with the link, and counts that somebody went. Nothing in
/// the request decides where to, and nothing of it is kept.
/// </summary>
internal sealed class FollowLink(IDbContextFactory<BotDbContext> contexts, ClickCounter clicks, TimeProvider clock, ILogger<FollowLink> logger)
{
    public const string Route = "/go/{token}";
    private const int TokenLength = 32;

    private readonly RecentRows<string, NewsletterLink> recent = new(clock);

    public async Task<Results<RedirectHttpResult, ContentHttpResult>> GetAsync(string token, HttpContext http, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentNullException.ThrowIfNull(http);

        // Each click comes here to be counted, no search engine lists it, and the other side does not learn the token.
        http.Response.Headers.CacheControl = "no-store, private";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        try
        {
            if (!IsPossible(token) || await FindAsync(token, cancellationToken) is not { } link || WebLink.Of(link.Url) is not { } url)
            {
                return LinkPages.Unknown;
            }

            if (IsReader(http.Request))
            {
                clicks.Count(link);
            }

            return TypedResults.Redirect(url);
        }
        catch (Exception exception) when (exception is DbException or IOException or TimeoutException or InvalidOperationException { InnerException: DbException })
        {
            logger.LinkNotFound(exception);
            return LinkPages.Later;
        }
    }

    // A link says the same as long as it is there, so many readers at once cost one read.
    private async Task<NewsletterLink?> FindAsync(string token, CancellationToken cancellationToken)
    {
        if (recent.Find(token) is { } known)
        {
            return known;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var link = await context.NewsletterLinks.AsNoTracking().SingleOrDefaultAsync(row => row.Token == token, cancellationToken);
        if (link is not null)
        {
            recent.Keep(token, link);
        }

        return link;
    }

    private static bool IsPossible(string token) => token.Length == TokenLength && token.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter));

    // Programs that make a preview of a link, and browsers that fetch ahead, read nothing. Who hides what it is, is counted.
    private static bool IsReader(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && !LinkPreviews.IsOne(request.Headers.UserAgent.ToString()) && !LinkPreviews.IsAhead(request.Headers);
}
