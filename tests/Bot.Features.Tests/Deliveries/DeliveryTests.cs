using Bot.Features.Deliveries;
using Bot.Features.Members;
using Bot.Features.Storage;
using Bot.Features.Tests.Playing;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Features.Tests.Deliveries;

/// <summary>A bot whose deliveries say what the test tells them to.</summary>
public abstract class DeliveryTests : IAsyncLifetime
{
    private BotInTeams? bot;
    private int enqueued;

    private protected BotInTeams Bot => bot ?? throw new InvalidOperationException("The test has not started.");

    private protected TestContent Content { get; } = new();

    private protected DateTimeOffset Now => Bot.Clock.GetUtcNow();

    private protected virtual IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>();

    public async Task InitializeAsync() => bot = await BotInTeams.StartAsync(builder =>
    {
        builder.Services.RemoveAll<IDeliveryContent>();
        builder.Services.AddSingleton<IDeliveryContent>(Content);
        Add(builder.Services);
        foreach (var (key, value) in Settings)
        {
            builder.Configuration[key] = value;
        }
    });

    public async Task DisposeAsync() => await Bot.DisposeAsync();

    private protected virtual void Add(IServiceCollection services)
    {
    }

    /// <summary>Anna has the bot, and nothing of her welcome is in the way.</summary>
    private protected async Task MeetAsync(params TeamsPerson[] people)
    {
        await Bot.TakeAsync([.. people.Select(person => Bot.Teams.Activities.Message("hallo", person))]);
        Bot.Teams.Connector.Clear();
        Bot.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    /// <summary>As if they had all met the bot.</summary>
    private protected async Task KnowAsync(params TeamsPerson[] people)
    {
        await using var context = Bot.Context();
        foreach (var person in people)
        {
            context.Add(new Member
            {
                TenantId = FakeIdentity.TenantId,
                ObjectId = person.ObjectId,
                UserId = person.Id,
                Name = person.Name,
                Installed = true,
                FirstSeenAt = Now,
                LastSeenAt = Now,
            });
            context.Add(new KnownConversation
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

        await context.SaveChangesAsync();
    }

    private protected Delivery To(TeamsPerson person, string subject, DeliveryKind kind = DeliveryKind.Confirmation) => new()
    {
        Id = NewId.Next(),
        DedupeKey = NewId.Next(),
        Kind = kind,
        TenantId = FakeIdentity.TenantId,
        ObjectId = person.ObjectId,
        SubjectId = subject,
        Priority = DeliveryPriority.Normal,
        DueAt = Now,
        PointlessAt = Now.AddDays(2),
        CreatedAt = Now.AddTicks(TimeSpan.TicksPerMillisecond * enqueued++),
    };

    private protected async Task EnqueueAsync(params Delivery[] rows) =>
        await Bot.Get<GroupCommit>().CommitAsync([.. rows.Select(Bot.Get<DeliveryStatements>().Enqueue)], default);

    private protected async Task<Delivery> RowAsync(Delivery row)
    {
        await using var context = Bot.Context();
        return await context.Deliveries.AsNoTracking().SingleAsync(found => found.Id == row.Id);
    }

    private protected IEnumerable<string?> Said() => Bot.Teams.Connector.Messages.Select(call => call.MessageText);
}
