using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Endurance.Playing;
using Bot.Features.Deliveries;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending.Reports;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Endurance.Runs;

/// <summary>
/// A real newsletter: somebody of the kernteam taps "send", and the bot freezes the audience, composes the cards, sends them,
/// and finishes the newsletter. Then its report is compared with what Teams saw.
/// </summary>
internal static class BroadcastRun
{
    private const int BlockedOneIn = 33;
    private const int AllowedPerSecond = 50;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan FreezesWithin = TimeSpan.FromMinutes(4);
    private static readonly JsonElement Whole = JsonElement.Parse("""{"type":"message","text":"whole"}""");
    private static readonly JsonElement Other = JsonElement.Parse("""{"type":"message","text":"other"}""");

    public static async Task<BroadcastFigures> RunAsync(Database database, BroadcastScale scale)
    {
        await using var teams = await FakeTeams.StartAsync();
        var limits = new PublishedLimits(TimeProvider.System) { TenantPerSecond = scale.PerSecond > AllowedPerSecond ? int.MaxValue : AllowedPerSecond };
        var blocked = Enumerable.Range(0, scale.Recipients).Where(static number => number % BlockedOneIn == 0)
            .Select(static number => TeamsPerson.Numbered(number).ChatId).ToHashSet(StringComparer.Ordinal);
        (teams.Connector.Limits, teams.Connector.Faults, teams.Connector.Keeps) = (limits, new(4711) { Blocks = blocked.Contains }, InShort);
        var readers = new Readers(database, teams);
        await readers.SeatAsync(scale.Recipients);
        var newsletter = await readers.ApprovedAsync();
        var bots = new List<BotChild>();
        for (var number = 0; number < scale.Instances; number++)
        {
            bots.Add(await BotChild.StartAsync(SettingsOf(teams, database, scale.PerSecond)));
        }

        var (freezing, held) = await FreezeAsync(teams, database, newsletter, bots);
        var workingSet = await FinishAsync(database, newsletter, bots, TimeSpan.FromSeconds(120 + (scale.Recipients * 3.0 / Math.Min(scale.PerSecond, 300))));
        var figures = await JudgeAsync(teams, database, newsletter) with
        {
            Freezing = freezing,
            Held = held,
            Refusals = limits.Refusals,
            Heap = bots.Max(static bot => bot.HighestHeap),
            WorkingSet = workingSet,
        };
        foreach (var bot in bots)
        {
            await bot.DisposeAsync();
        }

        return figures;
    }

    private static Dictionary<string, string?> SettingsOf(FakeTeams teams, Database database, int perSecond)
    {
        var settings = Settings.Of(teams, database, perSecond);
        settings[$"Kernteam:{Outbox.Network}:0"] = Readers.Author.ObjectId;
        settings["Newsletters:Grace"] = "00:00:00";
        settings[Subject.SaysItself] = settings[Subject.TellsMemory] = "yes";
        return settings;
    }

    // Fifty thousand cards would be a gigabyte: of each it is kept whether it was the newsletter.
    private static TeamsCall InShort(TeamsCall call) =>
        call with { Authorization = null, Body = call.IsMessage && Readers.IsNewsletter(call.Body.GetRawText()) ? Whole : Other };

    // Gives how long freezing took, and the slowest small commit while it went on.
    private static async Task<(TimeSpan Freezing, TimeSpan Held)> FreezeAsync(
        FakeTeams teams, Database database, Newsletter newsletter, List<BotChild> bots)
    {
        var commits = bots.ConvertAll(bot => SmallCommits.Begin(teams, bot.Address));
        var tap = teams.Activities.CardAction(
            "news.send.yes", new JsonObject { ["newsletter"] = newsletter.Id, ["version"] = newsletter.Version }, Readers.Author);
        using var response = await teams.DeliverAsync(bots[0].Address, tap);
        var answer = await response.Content.ReadAsStringAsync();
        if (response.StatusCode != HttpStatusCode.OK || await StateAsync(database, newsletter) is { State: NewsletterState.Approved })
        {
            throw new InvalidOperationException($"It was not scheduled: {response.StatusCode} {answer} {string.Join('\n', bots[0].Said)}");
        }

        var begun = await UntilAsync(database, newsletter, static row => row.StartedAt is not null, FreezesWithin);
        var freezing = begun.StartedAt is { } at ? TimeProvider.System.GetUtcNow() - at : FreezesWithin;
        var held = TimeSpan.Zero;
        foreach (var commit in commits)
        {
            var slowest = await commit.SlowestAsync();
            held = slowest > held ? slowest : held;
            await commit.DisposeAsync();
        }

        return (freezing, held);
    }

    // Gives the most memory that one of them had.
    private static async Task<double> FinishAsync(Database database, Newsletter newsletter, List<BotChild> bots, TimeSpan within)
    {
        var highest = 0.0;
        await UntilAsync(
            database,
            newsletter,
            row =>
            {
                highest = Math.Max(highest, bots.Max(static bot => bot.Mebibytes));
                return row.FinishedAt is not null;
            },
            within);
        return highest;
    }

    // As it is then, or as it is when the time is over.
    private static async Task<Newsletter> UntilAsync(Database database, Newsletter newsletter, Func<Newsletter, bool> isSo, TimeSpan within)
    {
        for (var started = TimeProvider.System.GetTimestamp(); ;)
        {
            var row = await StateAsync(database, newsletter);
            if (isSo(row) || TimeProvider.System.GetElapsedTime(started) > within)
            {
                return row;
            }

            await Task.Delay(BetweenLooks, TimeProvider.System);
        }
    }

    private static async Task<Newsletter> StateAsync(Database database, Newsletter newsletter)
    {
        await using var context = database.Context();
        return await context.Newsletters.AsNoTracking().SingleAsync(row => row.Id == newsletter.Id);
    }

    private static async Task<BroadcastFigures> JudgeAsync(FakeTeams teams, Database database, Newsletter newsletter)
    {
        var foresee = new ForeseeEnd(Options.Create(new DeliveryOptions { QuietHours = "" }), TimeProvider.System);
        var report = await new NewsletterReports(database.Contexts, new CountNewsletter(database.Contexts, foresee)).OfAsync(newsletter.Id, CancellationToken.None)
            ?? throw new InvalidOperationException("The newsletter is gone.");
        await using var context = database.Context();
        var rows = await context.Deliveries.AsNoTracking().Where(row => row.SubjectId == newsletter.Id && row.Kind == DeliveryKind.Newsletter)
            .Select(row => new { row.ObjectId, row.Outcome, row.EndedAt }).ToListAsync();
        var messages = teams.Connector.Messages.Where(static call => call.ConversationId != Readers.Author.ChatId).ToList();
        var arrived = messages.CountBy(static call => call.ConversationId ?? "", StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        bool IsTrue(string objectId, DeliveryOutcome? outcome) => arrived.GetValueOrDefault(new TeamsPerson("", objectId).ChatId) is var times && outcome switch
        {
            DeliveryOutcome.Sent => times == 1,
            DeliveryOutcome.Unknown => times <= 1,
            _ => times == 0,
        };

        var span = rows.Max(static row => row.EndedAt) - rows.Min(static row => row.EndedAt);
        return new(
            report.Newsletter.State,
            report.Audience,
            report.Ended,
            report.Waiting,
            rows.Count(row => row.ObjectId is not { } objectId || !IsTrue(objectId, row.Outcome)),
            messages.Count(static call => call.MessageText != Whole.GetProperty("text").GetString()))
        {
            PerSecond = (rows.Count - 1) / (span?.TotalSeconds ?? double.NaN),
        };
    }
}
