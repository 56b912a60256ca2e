using System.Globalization;
using Bot.Features.Deliveries;
using Bot.Host.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Endurance.Playing;

/// <summary>The real bot, which may be killed; with one content of ours in place of the newsletters', unless it is to say what it says.</summary>
internal static class Subject
{
    public const string Verb = "bot";

    public const string Ready = "ready";

    /// <summary>The setting of a bot that tells what it holds, and how such a line begins.</summary>
    public const string TellsMemory = "BOT_ENDURANCE_MEMORY";

    public const string Memory = "heap ";

    /// <summary>The setting of a bot that composes its own cards.</summary>
    public const string SaysItself = "BOT_ENDURANCE_SAYS_ITSELF";

    public static async Task<int> RunAsync(string url)
    {
        await using var app = BotServer.Build(url, more: static builder =>
        {
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            builder.Logging.AddFilter("Bot.Connector", LogLevel.Error);
            if (Environment.GetEnvironmentVariable(SaysItself) is not null)
            {
                return;
            }

            foreach (var other in builder.Services.Where(IsOfSameKind).ToList())
            {
                builder.Services.Remove(other);
            }

            builder.Services.AddSingleton<IDeliveryContent, Numbered>();
        });
        await app.StartAsync();
        await Console.Out.WriteLineAsync(Ready);
        if (Environment.GetEnvironmentVariable(TellsMemory) is not null)
        {
            await TellMemoryAsync(app.Lifetime.ApplicationStopping);
        }

        await app.WaitForShutdownAsync();
        return 0;
    }

    // Two contents of one kind would not know which of them speaks.
    private static bool IsOfSameKind(ServiceDescriptor service) =>
        service.ServiceType == typeof(IDeliveryContent) && service.ImplementationType is { } type
        && (type.Name.Contains("Kernteam", StringComparison.Ordinal) || type.Namespace?.Contains("Newsletters", StringComparison.Ordinal) == true);

    // What it holds, said five times a second, where the one that started it wants to know.
    private static async Task TellMemoryAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            await Console.Out.WriteLineAsync(Memory + GC.GetTotalMemory(forceFullCollection: true).ToString(CultureInfo.InvariantCulture));
        }
    }
}
