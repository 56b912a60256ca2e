using Bot.Features.Events.Invitations.Agenda;
using Bot.Features.Inquiries.Pages;
using Bot.Features.Members;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Bank;
using Bot.Host.Doctor;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging.Console;
using BadHttpRequestException = Microsoft.AspNetCore.Http.BadHttpRequestException;

namespace Bot.Host.Serving;

/// <summary>What every web server needs beside the bot's own rooms: limits, health, problem details; and the joints between rooms.</summary>
internal static class ServingModule
{
    // Above the connector's own limit, which answers in the protocol's way.
    private const int LargestBody = 1024 * 1024;

    public static void AddServing(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(Limit);
        var services = builder.Services;
        services.AddProblemDetails();
        services.AddHealthChecks();
        services.AddDoctor();

        // Standard output is the commands' and the four lines' alone.
        services.Configure<ConsoleLoggerOptions>(static console => console.LogToStandardErrorThreshold = LogLevel.Trace);

        // A start that fails is told in a line by the command line; a service that dies later is still logged as critical.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        services.AddSingleton<CurrentNetworks>(static provider =>
        {
            var source = provider.GetRequiredService<KnowledgeSource<AnswerEngine>>();
            return () => source.Current.Bank.Networks;
        });
        services.AddSingleton<CurrentThemes>(static provider =>
        {
            var source = provider.GetRequiredService<KnowledgeSource<AnswerEngine>>();
            return network => ThemesOf(source.Current.Bank, network);
        });
        services.AddSingleton<CurrentDocuments>(static provider =>
        {
            var source = provider.GetRequiredService<KnowledgeSource<AnswerEngine>>();
            return network => [.. source.Current.Bank.Documents.Where(document => document.NetworkId == network).Select(static document => document.Id)];
        });
        services.AddSingleton<CurrentSessions>(static provider =>
        {
            var source = provider.GetRequiredService<KnowledgeSource<AnswerEngine>>();
            return on => BankAgenda.Of(source.Current.Bank, on);
        });
    }

    public static void MapServing(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            // What the server finds wrong with a request while it is read, such as its length, is the caller's fault and no news.
            StatusCodeSelector = static fault => fault is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            SuppressDiagnosticsCallback = static handled => handled.Exception is BadHttpRequestException,
        });
        app.UseStatusCodePages();
        app.MapHealth();
    }

    private static IReadOnlyList<NetworkTheme> ThemesOf(KnowledgeBank bank, string networkId) =>
    [
        .. bank.Pages
            .Where(page => page.Kind == PageKind.Theme && string.Equals(page.NetworkId, networkId, StringComparison.OrdinalIgnoreCase))
            .Select(page => new NetworkTheme(page.Id, page.Title)),
    ];

    private static void Limit(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = LargestBody;
        server.Limits.MaxConcurrentConnections = 10_000;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
    }
}
