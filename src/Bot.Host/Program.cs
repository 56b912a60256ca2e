using Bot.Connector;
using Bot.Features;
using Bot.Host.Serving;
using Bot.Knowledge;
using Bot.Storage;

namespace Bot.Host;

/// <summary>The bot's table of contents: its verbs are in <see cref="CommandLine"/>, its rooms are added here.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) => CommandLine.RunAsync(FromSource.Take(args), Console.Out, Console.Error);

    public static void Add(WebApplicationBuilder builder)
    {
        builder.AddServing();
        builder.AddStorage();
        builder.AddKnowledge();
        builder.AddFeatures();
        builder.AddBotConnector();
    }

    public static void Map(WebApplication app)
    {
        app.MapServing();
        app.MapBotConnector();
        app.MapFeatures();
    }
}
