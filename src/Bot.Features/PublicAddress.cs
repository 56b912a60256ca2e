using Bot.Connector;
using Microsoft.Extensions.Options;

namespace Bot.Features;

/// <summary>The address under which people's programs reach the bot: links on cards and in mails begin with it.</summary>
internal sealed class PublicAddress(IOptions<BotOptions> options)
{
    // Only Development runs without a public address; the Playground is on the same machine.
    private const string Local = "http://localhost:3978";

    /// <param name="path">Where at the bot, such as <c>/calendar/x.ics</c>.</param>
    public string Of(string path) => (options.Value.PublicUrl is { Length: > 0 } address ? address.TrimEnd('/') : Local) + path;
}
