using Bot.Features.Deliveries;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Newsletters;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending;
using Bot.Features.Newsletters.Sending.Freezing;
using Bot.Features.Tests.Events.Racing;
using Bot.Features.Tests.Playing;
using Bot.Testing.Teams;

namespace Bot.Features.Tests.Newsletters.Sending.Racing;

/// <summary>Two instances of the bot on one database, and newsletters for them to quarrel about.</summary>
internal sealed class Race : IAsyncDisposable
{
    private readonly BotInTeams[] bots;

    private Race(BotInTeams[] bots) => this.bots = bots;

    public BotInTeams First => bots[0];

    public BotInTeams Second => bots[1];

    public SendingStage Stage => new(First);

    public static async Task<Race> StartAsync(RaceDatabase database, int readers)
    {
        var first = await database.StartBotAsync(SendingStage.Configure);
        var race = new Race([first, await database.StartBotAsync(SendingStage.Configure)]);
        await race.Stage.SeatAsync(readers);

        // The readers' chats lead to the first Teams, which knows the token of the first bot alone.
        first.Teams.Connector.RequiresToken = false;
        return race;
    }

    public void Pass(TimeSpan time) => Array.ForEach(bots, bot => bot.Clock.Advance(time));

    public async Task<Newsletter> WriteAsync(string id, NewsletterState state, DateTimeOffset? sendAt = null)
    {
        var draft = await Stage.WriteAsync(id: id);
        await using var context = First.Context();
        var newsletter = draft with
        {
            State = state, Version = 2, ApprovedBy = SendingStage.Colleague.ObjectId, ApprovedAt = Stage.Now, SendAt = sendAt,
            SentBy = SendingStage.Author.ObjectId, SentByTenant = FakeIdentity.TenantId,
        };
        context.Newsletters.Update(newsletter);
        await context.SaveChangesAsync();
        return newsletter;
    }

    public static DeskTap Tap(BotInTeams bot, Newsletter newsletter, TeamsPerson person) => SendingStage.Tap(bot, newsletter, person, "news.race");

    public static Task<NewsletterOutcome> Do(BotInTeams bot, Newsletter newsletter, Func<NewsletterSteps, DeskTap, Task<NewsletterOutcome>> step, TeamsPerson? person = null) =>
        Task.Run(() => step(bot.Get<NewsletterSteps>(), Tap(bot, newsletter, person ?? SendingStage.Colleague)));

    public Task<DateTimeOffset?> WorkAsync(BotInTeams bot, string kind, string newsletterId) => Task.Run(() => bot.Get<IEnumerable<IScheduledWorker>>()
        .Single(worker => worker.Kind == kind).RunAsync(new ScheduledWork { Key = newsletterId, Kind = kind, SubjectId = newsletterId, DueAt = Stage.Now }, default));

    public async Task<Newsletter> FindAsync(string id) => (await First.Get<NewsletterStore>().FindAsync(id, default))!; // it is there

    public async Task DeliverAsync(int looks)
    {
        for (var look = 0; look < looks; look++)
        {
            await Task.WhenAll(bots.Select(bot => bot.DeliverDueAsync()));
            Pass(TimeSpan.FromSeconds(5));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Second.DisposeAsync();
        await First.DisposeAsync();
    }
}
