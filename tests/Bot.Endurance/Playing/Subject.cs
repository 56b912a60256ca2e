using Bot.Features.Deliveries;
using Bot.Host.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Endurance.Playing;

/// <summary>The real bot, with one content more: this is the process that is killed.</summary>
internal static class Subject
{
    public const string Verb = "bot";

    public const string Ready = "ready";

    public static async Task<int> RunAsync(string url)
    {
        await using var app = BotServer.Build(url, more: static builder =>
        {
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            builder.Logging.AddFilter("Bot.Connector", LogLevel.Error);
            foreach (var other in builder.Services.Where(IsOfSameKind).ToList())
            {
                builder.Services.Remove(other);
            }

            builder.Services.AddSingleton<IDeliveryContent, Numbered>();
        });
        await app.StartAsync();
        await Console.Out.WriteLineAsync(Ready);
        await app.WaitForShutdownAsync();
        return 0;
    }

    // Two contents of one kind would not know which of them speaks.
    private static bool IsOfSameKind(ServiceDescriptor service) =>
        service.ServiceType == typeof(IDeliveryContent) && service.ImplementationType?.Name.Contains("Kernteam", StringComparison.Ordinal) == true;
}
