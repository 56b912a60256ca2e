using System.Text.RegularExpressions;
using Bot.Host.Serving;
using Bot.Host.Tests.Playing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Bot.Host.Tests.Infra;

/// <summary>The alerts on log lines, held against the lines that the program really writes and the ids that it really has.</summary>
public sealed partial class AlertTests
{
    private static readonly Regex Deliveries = Query(0);
    private static readonly Regex Errors = Query(1);

    [Theory]
    [InlineData(LogLevel.Error, 2108, true, true)]
    [InlineData(LogLevel.Error, 1020, false, true)]
    [InlineData(LogLevel.Critical, 0, false, true)]
    [InlineData(LogLevel.Warning, 2620, true, false)]
    [InlineData(LogLevel.Warning, 1010, false, false)]
    [InlineData(LogLevel.Information, 2002, false, false)]
    public async Task Line_of_the_program_raises_the_alerts_that_it_should(LogLevel level, int id, bool delivery, bool error)
    {
        await using var app = BotServer.Build(urls: null, "Development");
        var simple = app.Services.GetServices<ConsoleFormatter>().Single(static formatter => formatter.Name == ConsoleFormatterNames.Simple);
        await using var line = new StringWriter();

        simple.Write(new LogEntry<string>(level, "Bot.Features.Deliveries.Dispatching", new EventId(id), "It failed", null, static (text, _) => text), null, line);

        Assert.Equal((delivery, error), (Deliveries.IsMatch(line.ToString()), Errors.IsMatch(line.ToString())));
    }

    [Fact]
    public void Every_error_of_the_outbox_and_of_a_newsletter_that_stands_still_is_watched()
    {
        var known = Ids("src", ".*");
        var watched = Number().Matches(Deliveries.ToString()).Select(static match => match.Value).ToHashSet();

        Assert.True(known.Count > 40, "the log ids were not found");
        Assert.Subset(known, watched);
        Assert.Subset(watched, Ids("src/Bot.Features/Deliveries", "Error"));
        Assert.Subset(watched, Ids("src/Bot.Features/Newsletters/Sending", ".*"));
    }

    private static HashSet<string> Ids(string folder, string level) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Checkout.Root, folder), "Log.cs", SearchOption.AllDirectories)
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), $@"LoggerMessage\((?<id>\d+), LogLevel\.{level}", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
            .Select(static match => match.Groups["id"].Value),
    ];

    // Bicep writes a backslash as two.
    private static Regex Query(int index) => new(
        Queried().Matches(File.ReadAllText(Path.Combine(Checkout.Root, "infra", "modules", "alerts.bicep")))[index].Groups["regex"].Value.Replace(@"\\", @"\", StringComparison.Ordinal),
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    [GeneratedRegex("matches regex @\"(?<regex>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Queried();

    [GeneratedRegex("[0-9]{4}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
