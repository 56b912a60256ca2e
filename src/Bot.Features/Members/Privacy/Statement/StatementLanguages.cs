using Bot.Knowledge.Bank;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Bot.Features.Members.Privacy.Statement;

/// <summary>In which language somebody reads the statement: the one of the link, else the one her browser prefers, else Dutch.</summary>
internal static class StatementLanguages
{
    private const string Dutch = "nl";
    private const string English = "en";

    public static string TagOf(AnswerLanguage language) => language == AnswerLanguage.English ? English : Dutch;

    public static string AddressOf(AnswerLanguage language) => $"{StatementPage.Path}?lang={TagOf(language)}";

    public static AnswerLanguage Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Named(request.Query["lang"].ToString()) ?? Preferred(request) ?? AnswerLanguage.Dutch;
    }

    private static AnswerLanguage? Preferred(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var wanted)
            ? wanted.OrderByDescending(static one => one.Quality ?? 1).Where(static one => one.Quality != 0)
                .Select(static one => Named(one.Value.ToString().Split('-')[0])).FirstOrDefault(static one => one is not null)
            : null;

    private static AnswerLanguage? Named(string tag) =>
        string.Equals(tag, English, StringComparison.OrdinalIgnoreCase) ? AnswerLanguage.English
        : string.Equals(tag, Dutch, StringComparison.OrdinalIgnoreCase) ? AnswerLanguage.Dutch
        : null;
}
