using Bot.Connector.Turns;
using Bot.Features.Inbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Features.Storage;

/// <summary>What stands on the database whichever it is; the choice of the database adds it.</summary>
public static class DurableStorage
{
    /// <summary>The writer, the inbox and the daily erasing, on an <c>IDbContextFactory&lt;BotDbContext&gt;</c> that is registered apart.</summary>
    public static IServiceCollection AddDurableStorage(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<GroupCommit>();
        services.AddSingleton<QuickReads>();
        services.AddCheckedOptions<InboxOptions>(InboxOptions.Section);
        services.AddSingleton<InboxStatements>();
        services.AddSingleton<IInbox, DurableInbox>();
        services.AddSingleton<EraseOldRows>();
        services.AddHostedService(provider => provider.GetRequiredService<EraseOldRows>());
        services.AddSingleton<DatabaseHealth>();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]);
        return services;
    }
}
