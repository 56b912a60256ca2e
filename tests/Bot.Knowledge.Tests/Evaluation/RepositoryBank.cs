using Bot.Knowledge.Answers;
using Bot.Knowledge.Bank;

namespace Bot.Knowledge.Tests.Evaluation;

/// <summary>The bank that this repository ships, indexed once for all tests that only ask it something.</summary>
internal static class RepositoryBank
{
    private static readonly Lazy<AnswerEngine> Shared = new(() => new AnswerEngine(BankReader.Read(Path.Combine(Root(), "knowledge-index")).Sound()));

    public static AnswerEngine Engine => Shared.Value;

    /// <summary>The text of a file beside these tests.</summary>
    public static IEnumerable<string> Lines(string file) => File.ReadLines(Path.Combine(Root(), "tests", "Bot.Knowledge.Tests", "Evaluation", file));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run below the repository: there is no Bot.sln above them.");
    }
}
