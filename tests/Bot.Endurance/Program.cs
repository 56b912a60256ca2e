using System.Globalization;
using Bot.Endurance;
using Bot.Endurance.Playing;

if (args is [Subject.Verb, var url])
{
    // A process that is put to the test; it ends when the one that started it says so.
    return await Subject.RunAsync(url);
}

if (args is not [var what, .. var rest] || RunOptions.Parse(rest) is not { } options)
{
    await Console.Error.WriteLineAsync(RunOptions.Usage);
    return 2;
}

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return await Report.RunAsync(what, options);
