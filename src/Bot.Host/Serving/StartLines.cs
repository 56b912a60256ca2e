using System.Globalization;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Bank;

namespace Bot.Host.Serving;

/// <summary>The four lines of a start: what it is, where it listens, what it knows, what to try.</summary>
internal static class StartLines
{
    public static IEnumerable<string> Of(WebApplication app)
    {
        var bank = app.Services.GetRequiredService<KnowledgeSource<AnswerEngine>>().Current.Bank;
        var urls = string.Join(", ", app.Urls);
        yield return $"A Teams bot for public-safety networks ({app.Environment.EnvironmentName}). Ctrl+C ends it.";
        yield return $"It listens on {urls}: Teams at /api/messages, its state at /health/ready.";
        yield return Bank(bank);
        var bot = ContentRoot.IsProject(app.Environment.ContentRootPath) ? "dotnet run --project src/Bot.Host --" : "dotnet Bot.Host.dll";
        yield return $"Try: {bot} ask \"wie heeft cyber?\"   or, to chat with it: {bot} playground";
    }

    private static string Bank(KnowledgeBank bank) => string.Create(
        CultureInfo.InvariantCulture,
        $"It knows {string.Join(" and ", bank.Networks.Select(static network => network.Id))}: {bank.Pages.Count} pages, {bank.Sessions.Count} sessions, sources up to {bank.Documents.Max(static document => document.Date):yyyy-MM-dd}.");
}
