using Microsoft.Extensions.Options;

namespace Bot.Host.Serving;

/// <summary>The bot as a web application, ready to be started.</summary>
internal static class BotServer
{
    public const string DefaultUrl = "http://localhost:3978";

    private static readonly string[] ListeningKeys = ["urls", "http_ports", "https_ports"];

    /// <param name="urls">Where to listen, separated by semicolons; null leaves it to the environment.</param>
    /// <param name="environment">Null leaves it to the environment variable; Production when that is not set either.</param>
    /// <param name="more">What a command or a test sets on top.</param>
    public static WebApplication Build(string? urls, string? environment = null, Action<WebApplicationBuilder>? more = null)
    {
        var builder = WebApplication.CreateBuilder(Options(environment));
        if (urls is not null || !IsToldWhereToListen(builder.Configuration))
        {
            builder.WebHost.UseUrls(urls ?? DefaultUrl);
        }

        Program.Add(builder);
        more?.Invoke(builder);
        var app = builder.Build();
        CheckSettings(app);
        Program.Map(app);
        return app;
    }

    /// <summary>A builder with the same settings for a command that serves nothing and says nothing on its own.</summary>
    /// <param name="environment">Null leaves it to the environment variable.</param>
    public static WebApplicationBuilder CommandBuilder(string? environment = null)
    {
        var builder = WebApplication.CreateSlimBuilder(Options(environment));
        builder.Logging.ClearProviders();
        return builder;
    }

    // Every setting before anything that needs one, so that all faults are told at once.
    private static void CheckSettings(WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch
        {
            // Nobody else gets to know it, and it watches the files of its settings.
            ((IDisposable)app).Dispose();
            throw;
        }
    }

    private static WebApplicationOptions Options(string? environment) => new()
    {
        ApplicationName = typeof(BotServer).Assembly.GetName().Name,
        ContentRootPath = ContentRoot.Find(),
        EnvironmentName = environment,
    };

    // Container images set the ports; there, localhost could not be reached from outside.
    private static bool IsToldWhereToListen(ConfigurationManager settings) =>
        ListeningKeys.Any(key => !string.IsNullOrWhiteSpace(settings[key]))
        || settings.GetSection("Kestrel:Endpoints").GetChildren().Any();
}
