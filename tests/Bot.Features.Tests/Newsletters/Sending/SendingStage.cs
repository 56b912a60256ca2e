using System.Text.Json;
using Bot.Features.Cards;
using Bot.Features.Deliveries;
using Bot.Features.Deliveries.Planned;
using Bot.Features.Kernteam;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Members;
using Bot.Features.Newsletters;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending;
using Bot.Features.Newsletters.Sending.Reports;
using Bot.Features.Storage;
using Bot.Features.Tests.Playing;
using Bot.Knowledge.Bank;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Features.Tests.Newsletters.Sending;

/// <summary>A network with an author, a colleague and readers, and a newsletter on its way.</summary>
internal sealed class SendingStage(BotInTeams bot)
{
    public const string Id = "brief";
    public const string Network = "RSIV";

    public static TeamsPerson Author { get; } = TeamsPerson.Anna;

    public static TeamsPerson Colleague { get; } = TeamsPerson.Bram;

    public BotInTeams Bot { get; } = bot;

    public DateTimeOffset Now => Bot.Clock.GetUtcNow();

    public NewsletterSteps Steps => Bot.Get<NewsletterSteps>();

    public static void Configure(IHostApplicationBuilder builder)
    {
        builder.Configuration[$"Kernteam:{Network}:0"] = Author.ObjectId;
        builder.Configuration[$"Kernteam:{Network}:1"] = Colleague.ObjectId;
    }

    /// <summary>A tap of this person, as the desk lets it through.</summary>
    public static DeskTap Tap(BotInTeams bot, Newsletter newsletter, TeamsPerson person, string verb)
    {
        var actor = new Actor(FakeIdentity.TenantId, person.ObjectId);
        var trail = bot.Get<AuditTrail>();
        var tap = new CardTap(null!, JsonElement.Parse("{}"), false, null, AnswerLanguage.Dutch); // no step looks at the turn
        return new DeskTap(tap, actor, Network, newsletter, (outcome, detail) => trail.Entry(actor, Network, verb, newsletter.Id, outcome, detail));
    }

    public static Member Reader(TeamsPerson person, DateTimeOffset now) => new()
    {
        TenantId = FakeIdentity.TenantId,
        ObjectId = person.ObjectId,
        UserId = person.Id,
        Name = person.Name,
        Email = person.Email,
        NetworkId = Network,
        OrganisationId = person.ObjectId[^1] % 2 == 0 ? "politie" : "gemeente",
        Installed = true,
        FirstSeenAt = now,
        LastSeenAt = now,
    };

    public static Highlight Highlight(string id, params string[] themes) =>
        new() { Id = id, Title = new($"Nieuws {id}", $"News {id}"), Text = new("Er is nieuws.", "There is news."), Url = $"https://example.org/{id}", Themes = themes };

    public async Task<SendingStage> SeatAsync(int readers, Func<Member, Member>? change = null)
    {
        await using var context = Bot.Context();
        foreach (var person in Enumerable.Range(1, readers).Select(TeamsPerson.Numbered).Concat([Author, Colleague]))
        {
            var member = Reader(person, Now);
            var isReader = person != Author && person != Colleague;
            context.Members.Add(isReader ? change?.Invoke(member) ?? member : member with { NetworkId = "VAR" });
            context.Conversations.Add(new KnownConversation
            {
                ConversationId = person.ChatId,
                TenantId = FakeIdentity.TenantId,
                Kind = ConversationKind.Personal,
                ServiceUrl = Bot.Teams.ServiceUrl,
                BotId = FakeTeams.BotId,
                MemberObjectId = person.ObjectId,
                Installed = true,
                FirstSeenAt = Now,
                ChangedAt = Now,
            });
        }

        context.Organisations.Add(new Organisation { Id = "politie", NetworkId = Network, Name = "Politie", Approved = true, CreatedAt = Now });
        context.Organisations.Add(new Organisation { Id = "gemeente", NetworkId = Network, Name = "Gemeente", Approved = true, CreatedAt = Now });
        await context.SaveChangesAsync();
        return this;
    }

    /// <summary>A newsletter that somebody has written.</summary>
    public async Task<Newsletter> WriteAsync(NewsletterAudience? audience = null, string id = Id)
    {
        var draft = new Newsletter
        {
            Id = id,
            NetworkId = Network,
            State = NewsletterState.Draft,
            Content = new() { Title = new("Nieuwsbrief november"), Introduction = new("Dit speelt er."), Highlights = [Highlight("een", "RSIV/cyber"), Highlight("twee", "RSIV/ondermijning")] },
            Audience = audience ?? NewsletterAudience.WholeNetwork,
            Version = 1,
            CreatedBy = Author.ObjectId,
            CreatedAt = Now,
            ChangedBy = Author.ObjectId,
            ChangedAt = Now,
        };
        var trail = Bot.Get<AuditTrail>();
        Assert.True(await Bot.Get<NewsletterStore>().AddAsync(draft, _ => trail.Entry(new(FakeIdentity.TenantId, Author.ObjectId), Network, "news.new", id, "done"), default));
        return draft;
    }

    public async Task<Newsletter> NewsletterAsync(string id = Id) => (await Bot.Get<NewsletterStore>().FindAsync(id, default))!; // it is there

    public async Task<DeskTap> TapAsync(TeamsPerson person, string verb = "news.step") => Tap(Bot, await NewsletterAsync(), person, verb);

    /// <summary>Written, asked for, approved by the colleague and sent: all but the moment itself.</summary>
    public async Task ScheduleAsync(NewsletterAudience? audience = null, DateTimeOffset? at = null)
    {
        var draft = await WriteAsync(audience);
        Assert.Equal(NewsletterOutcome.Done, await Steps.SubmitAsync(await TapAsync(Author), draft.Version, default));
        Assert.Equal(NewsletterOutcome.Done, await Steps.ApproveAsync(await TapAsync(Colleague), draft.Version + 1, default));
        Assert.Equal(NewsletterOutcome.Done, await Steps.ScheduleAsync(await TapAsync(Author), draft.Version + 2, at, default));
    }

    /// <summary>The same, and the audience is frozen; nothing is sent yet.</summary>
    public async Task BeginAsync(NewsletterAudience? audience = null)
    {
        await ScheduleAsync(audience);
        Bot.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, await BeginOnceAsync()); // the freezing, and the first look of the watch
    }

    /// <summary>Runs the planned work that is due, sends nothing.</summary>
    public Task<int> BeginOnceAsync() => Bot.Get<RunPlannedWork>().RunAsync(default);

    /// <summary>What has no turn yet must wait for this many minutes, so that a test can be in the middle of sending.</summary>
    public async Task PutOffAsync(int howMany, int minutes = 10)
    {
        await using var context = Bot.Context();
        var rows = await context.Deliveries.Where(row => row.Kind == DeliveryKind.Newsletter && row.EndedAt == null).OrderBy(row => row.ObjectId).Select(row => row.Id).Take(howMany).ToListAsync();
        var at = Now.AddMinutes(minutes);
        await context.Deliveries.Where(row => rows.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, at));
    }

    /// <summary>Delivers what is due, again and again, while time passes in the steps in which the bot looks.</summary>
    public async Task PassAsync(int looks)
    {
        await Bot.DeliverDueAsync();
        for (var look = 0; look < looks; look++)
        {
            Bot.Clock.Advance(TimeSpan.FromSeconds(5));
            await Bot.DeliverDueAsync();
        }
    }

    public async Task<NewsletterReport> ReportAsync()
    {
        var report = (await Bot.Get<NewsletterReports>().OfAsync(Id, default))!; // it is there
        Assert.Equal(report.Audience, report.Waiting + report.Ended.Values.Sum());
        Assert.Equal(report.Audience - report.Channels, report.Organisations.Sum(organisation => organisation.Audience));
        Assert.Equal(report.Ended.Values.Sum() - report.Sent, report.Reasons.Sum(reason => reason.Count));
        return report;
    }

    /// <summary>Which readers got a new message, and how many.</summary>
    public IReadOnlyDictionary<string, int> Received() => Bot.Teams.Connector.Messages
        .Where(call => call.ConversationId != Author.ChatId && call.ConversationId != Colleague.ChatId)
        .GroupBy(call => call.ConversationId!).ToDictionary(group => group.Key, group => group.Count());

    public async Task ChangeMemberAsync(int reader, Func<Member, Member> change)
    {
        await using var context = Bot.Context();
        var objectId = TeamsPerson.Numbered(reader).ObjectId;
        var member = await context.Members.SingleAsync(row => row.ObjectId == objectId);
        context.Entry(member).CurrentValues.SetValues(change(member));
        await context.SaveChangesAsync();
        Bot.Get<KnownMembers>().ForgetAll();
    }

    public async Task UninstallAsync(int reader)
    {
        await using var context = Bot.Context();
        var chat = TeamsPerson.Numbered(reader).ChatId;
        await context.Conversations.Where(row => row.ConversationId == chat).ExecuteUpdateAsync(set => set.SetProperty(row => row.Installed, false));
    }
}
