using Bot.TeamsApp.Templates;

namespace Bot.TeamsApp.Checking;

/// <summary>No text of the app may be empty: the schema lets most pass, and Teams shows a blank line.</summary>
internal static class CheckTexts
{
    public static void Of(FilledApp app, List<string> faults)
    {
        foreach (var file in app.Template.Files)
        {
            foreach (var text in JsonTexts.In(file.Root).Where(static text => string.IsNullOrWhiteSpace(text.Value)))
            {
                faults.Add($"{file.Name}{text.Pointer}: this is empty. {file.MendAt(text.Pointer)}");
            }
        }
    }
}
