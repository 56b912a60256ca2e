using System.Text.RegularExpressions;
using Bot.Host.Tests.Playing;

namespace Bot.Host.Tests.Architecture;

/// <summary>What can be held without reading: sizes, names, and the clock.</summary>
public sealed partial class ShapeTests
{
    private const int LongestFile = 400;
    private const int LongestProgram = 40;

    private static readonly string[] NamesThatSayNothing = ["Helper", "Helpers", "Manager", "Util", "Utils", "Common", "Base", "Info"];

    private static readonly List<string> Files =
    [
        .. new[] { "src", "tests" }
            .SelectMany(static folder => Directory.EnumerateFiles(Path.Combine(Checkout.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(static file => !Made().IsMatch(file)),
    ];

    [Fact]
    public void Program_is_a_table_of_contents() =>
        Assert.InRange(File.ReadLines(Path.Combine(Checkout.Root, "src", "Bot.Host", "Program.cs")).Count(), 5, LongestProgram);

    [Fact]
    public void No_file_is_longer_than_a_reader_holds()
    {
        Assert.True(Files.Count > 100, "the files of the checkout were not found");
        Assert.DoesNotContain(Files, static file => File.ReadLines(file).Count() > LongestFile);
    }

    [Fact]
    public void No_name_says_nothing() => Assert.Empty(Files.SelectMany(static file => NamesIn(File.ReadAllText(file)).Append(Path.GetFileNameWithoutExtension(file))
        .Where(SaysNothing).Select(name => $"{file}: {name}")));

    [Theory]
    [InlineData("TimeHelper", true)]
    [InlineData("SessionManager", true)]
    [InlineData("ClientInfo", true)]
    [InlineData("Database", false)]
    [InlineData("KnowledgeBank", false)]
    public void Name_that_says_nothing_is_found(string name, bool found) => Assert.Equal(found, SaysNothing(Assert.Single(NamesIn($"internal sealed class {name}(int x);"))));

    [Fact]
    public void Wall_clock_is_banned_and_nobody_lifts_the_ban()
    {
        var banned = File.ReadAllText(Path.Combine(Checkout.Root, "BannedSymbols.txt"));
        Assert.All(
            ["P:System.DateTime.Now;", "P:System.DateTime.UtcNow;", "P:System.DateTimeOffset.Now;", "P:System.DateTimeOffset.UtcNow;", "M:System.Threading.Thread.Sleep(System.Int32);"],
            symbol => Assert.Contains(symbol, banned, StringComparison.Ordinal));
        Assert.Contains("BannedSymbols.txt", File.ReadAllText(Path.Combine(Checkout.Root, "Directory.Build.props")), StringComparison.Ordinal);
        Assert.DoesNotContain(Files, static file => Lifted().IsMatch(File.ReadAllText(file)));
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Checkout.Root, "*.csproj", SearchOption.AllDirectories),
            static file => Lifted().IsMatch(File.ReadAllText(file)));
    }

    private static bool SaysNothing(string name) => Words().Matches(name).Any(static word => NamesThatSayNothing.Contains(word.Value, StringComparer.Ordinal));

    private static IEnumerable<string> NamesIn(string code) => Declared().Matches(code).Select(static match => match.Groups["name"].Value);

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Made();

    [GeneratedRegex(@"^[^/""\n]*\b(class|record|struct|interface|enum)\s+(?<name>[A-Z]\w+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Declared();

    [GeneratedRegex("[A-Z][a-z]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Words();

    // Written apart, so that this file does not find itself.
    [GeneratedRegex("(disable|NoWarn).*RS" + "0030", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Lifted();
}
