using System.CommandLine;
using Bot.Features.Samples;
using Bot.Host.Playground;
using Bot.Host.Serving;

namespace Bot.Host.Commands;

/// <summary>Runs the bot on this machine alone, with Microsoft's Agents Playground beside it where that is installed.</summary>
internal static class PlaygroundCommand
{
    public static Command Verb(Option<string?> urls)
    {
        var port = new Option<int>("--playground-port") { Description = "Where the Playground's page is; another one is taken when it is busy.", DefaultValueFactory = static _ => 56150 };
        port.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 65535)
            {
                result.AddError("--playground-port: a port is a number from 1 to 65535.");
            }
        });
        var verb = new Command("playground", "Runs the bot with Microsoft's Agents Playground, where that is installed.") { urls, port };
        verb.SetAction((input, cancellationToken) =>
            RunAsync(input.GetValue(urls), input.GetValue(port), input.InvocationConfiguration.Output, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(string? urls, int port, TextWriter output, CancellationToken cancellationToken)
    {
        await using var app = BotServer.Build(urls, Environments.Development, OnThisMachineAlone);
        await ServeCommand.StartAsync(app, output, cancellationToken);
        if (await SampleNetwork.AddAsync(app.Services, PlaygroundSettings.TenantId, PlaygroundSettings.CurrentUser, cancellationToken) is > 0 and var events)
        {
            await output.WriteLineAsync($"It holds {events} made-up events with members; you are in both kernteams. Say: beheer");
        }

        await using var playground = PlaygroundProgram.Find(app.Environment.ContentRootPath) is { } program
            ? PlaygroundProcess.Start(program, app, port, output)
            : null;
        if (playground is null)
        {
            await output.WriteLineAsync($"The Agents Playground is not installed; {PlaygroundProgram.HowToInstall} The bot serves without it.");
        }

        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Success;
    }

    /// <summary>The Playground shows no token, so the bot must not be registered here; and its talk is kept apart from the real one.</summary>
    internal static void OnThisMachineAlone(WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        foreach (var network in SampleNetwork.Networks)
        {
            settings[$"Kernteam:{network}:0"] = PlaygroundSettings.CurrentUser;
        }

        // Whoever tries it in the evening wants to see what is sent.
        settings["Deliveries:QuietHours"] = "";

        // The page has one person, who is her own colleague, and does not wait a minute.
        settings["Newsletters:OwnApproval"] = "true";
        settings["Newsletters:Grace"] = "00:00:10";
        settings["Bot:AppId"] = "";
        settings["Bot:TenantId"] = "";
        foreach (var tenant in settings.GetSection("Bot:Tenants").GetChildren().ToList())
        {
            tenant.Value = "";
        }

        if (string.IsNullOrWhiteSpace(settings["Storage:ConnectionString"]))
        {
            settings["Storage:ConnectionString"] = "Data Source=data/playground.db";
        }
    }
}
