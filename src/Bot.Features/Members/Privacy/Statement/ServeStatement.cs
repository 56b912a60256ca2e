using System.Text;
using Bot.Features.Members.Retention;
using Bot.Knowledge.Bank;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Bot.Features.Members.Privacy.Statement;

/// <summary>"Privacyverklaring": what is kept about people, for everybody who wants to read it. Made once, from the settings with which the bot started.</summary>
internal sealed class ServeStatement(IOptions<PrivacyOptions> privacy, IOptions<RetentionOptions> retention)
{
    private readonly Lazy<(byte[] Dutch, byte[] English)> pages = new(() =>
    {
        var terms = new StatementTerms(retention.Value);
        return (PageOf(privacy.Value, terms, AnswerLanguage.Dutch), PageOf(privacy.Value, terms, AnswerLanguage.English));
    });

    public Utf8ContentHttpResult Get(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var language = StatementLanguages.Of(http.Request);
        var headers = http.Response.Headers;

        // The same for everybody, so whoever is between may keep it; not for long, because a restart may change a term.
        headers.CacheControl = "public, max-age=300";
        headers.Vary = "Accept-Language";
        headers.ContentLanguage = StatementLanguages.TagOf(language);
        headers.ContentSecurityPolicy = StatementStyle.Policy;
        headers["Referrer-Policy"] = "no-referrer";
        headers.XContentTypeOptions = "nosniff";
        return TypedResults.Text(language == AnswerLanguage.English ? pages.Value.English : pages.Value.Dutch, "text/html; charset=utf-8");
    }

    private static byte[] PageOf(PrivacyOptions options, StatementTerms terms, AnswerLanguage language) =>
        Encoding.UTF8.GetBytes(StatementPage.For(options, terms, language));
}
