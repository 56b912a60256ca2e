using System.CommandLine;
using System.Net.Sockets;
using Bot.Host.Serving;

namespace Bot.Host.Commands;

/// <summary>Runs the bot until it is told to stop.</summary>
internal static class ServeCommand
{
    public static Option<string?> UrlsOption()
    {
        var urls = new Option<string?>("--urls")
        {
            Description = $"Where to listen, separated by semicolons. Default: ASPNETCORE_URLS, else {BotServer.DefaultUrl}.",
            HelpName = "URL",
        };
        urls.Validators.Add(static result =>
        {
            foreach (var url in (result.GetValueOrDefault<string?>() ?? "").Split(';'))
            {
                if (!IsAddress(url))
                {
                    result.AddError($"--urls: '{url}' is not an address such as {BotServer.DefaultUrl}.");
                }
            }
        });
        return urls;
    }

    public static Command Verb(Option<string?> urls)
    {
        var verb = new Command("serve", "Runs the bot; the same as no verb.") { urls };
        verb.SetAction((input, cancellationToken) => RunAsync(input, urls, cancellationToken));
        return verb;
    }

    public static async Task<int> RunAsync(ParseResult input, Option<string?> urls, CancellationToken cancellationToken)
    {
        await using var app = BotServer.Build(input.GetValue(urls));
        await StartAsync(app, input.InvocationConfiguration.Output, cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Success;
    }

    /// <summary>Starts it and says so in four lines.</summary>
    public static async Task StartAsync(WebApplication app, TextWriter output, CancellationToken cancellationToken)
    {
        await StartOrStopAsync(app, cancellationToken);
        foreach (var line in StartLines.Of(app))
        {
            await output.WriteLineAsync(line);
        }

        await output.FlushAsync(cancellationToken);
    }

    // The address is taken last: what started before a fault in it ends in order, or it would complain of being thrown away.
    private static async Task StartOrStopAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or SocketException)
        {
            await app.StopAsync(CancellationToken.None);
            throw;
        }
    }

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url).Scheme is "http" or "https";
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
