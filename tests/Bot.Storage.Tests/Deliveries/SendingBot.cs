using Bot.Connector;
using Bot.Connector.Cards;
using Bot.Features.Deliveries;
using Bot.Features.Deliveries.Running;
using Bot.Features.Members;
using Bot.Features.Storage;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Storage.Tests.Deliveries;

/// <summary>One instance of the bot as far as its outbox goes, with the real way to a played Teams. It sends when it is told to.</summary>
internal sealed class SendingBot : IDisposable
{
    private readonly IHost host;

    public SendingBot(IReadOnlyDictionary<string, string?> storage, FakeTeams teams, TimeProvider clock, params IScheduledWorker[] workers)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(storage);
        builder.Configuration.AddInMemoryCollection(teams.Settings);
        builder.Configuration["Deliveries:TenantRequestsPerSecond"] = "100000";
        builder.Services.AddSingleton(clock);
        builder.AddStorage();
        builder.AddBotConnector();
        builder.Services.AddDeliveries().AddSingleton<MemberStatements>().AddSingleton<KnownMembers>();
        builder.Services.AddSingleton<IDeliveryContent>(Content);
        foreach (var worker in workers)
        {
            builder.Services.AddSingleton(worker);
        }

        host = builder.Build();
    }

    public SubjectContent Content { get; } = new();

    public string Name => Get<Instance>().Name;

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    public BotDbContext Context() => Get<IDbContextFactory<BotDbContext>>().CreateDbContext();

    public Task DrainAsync() => Get<DeliveryDispatcher>().DrainAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(60));

    public void Dispose() => host.Dispose();

    internal sealed class SubjectContent : IDeliveryContent
    {
        public IReadOnlyCollection<DeliveryKind> Kinds { get; } = Enum.GetValues<DeliveryKind>();

        /// <summary>Held up here, as by a process that hangs.</summary>
        public Task Hold { get; set; } = Task.CompletedTask;

        public async Task<DeliveryContent> ComposeAsync(Delivery delivery, Member? recipient, CancellationToken cancellationToken)
        {
            await Hold.WaitAsync(cancellationToken);
            return new DeliveryContent.Message(new OutgoingMessage { Text = delivery.SubjectId });
        }

        public Task EndedAsync(Delivery delivery, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
