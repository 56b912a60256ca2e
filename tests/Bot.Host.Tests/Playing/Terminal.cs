namespace Bot.Host.Tests.Playing;

/// <summary>A command as somebody types it, run in this process.</summary>
internal sealed record Terminal(int Exit, string Output, string Error)
{
    public static async Task<Terminal> TypeAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await CommandLine.RunAsync(arguments, output, error);
        return new Terminal(exit, output.ToString(), error.ToString());
    }
}
