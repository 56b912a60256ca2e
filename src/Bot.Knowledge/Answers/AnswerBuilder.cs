using System.Globalization;
using Bot.Knowledge.Bank;
using Bot.Knowledge.Questions;
using Bot.Knowledge.Search;

namespace Bot.Knowledge.Answers;

/// <summary>Collects the lines of an answer with their sources, within the length that a member reads.</summary>
internal sealed class AnswerBuilder(BankIndex index, Question question, AnswerKind kind)
{
    /// <summary>A member reads at most this many words in one answer.</summary>
    public const int LongestAnswer = 120;

    /// <summary>What the lines may take; the rest is for the words that a refusal begins with.</summary>
    public const int MostWords = 110;

    private const int MostExcerpt = 160;

    private readonly List<AnswerLine> lines = [];
    private readonly List<Citation> citations = [];
    private readonly List<string> suggestions = [];
    private int words;

    public AnswerLanguage Language => question.Language;

    public bool Declined { get; set; }

    public AnswerTable? Table { get; set; }

    public Topic? Topic { get; set; }

    public bool IsEmpty => lines.Count == 0;

    public IReadOnlyList<NetworkChoice> Choices { get; set; } = [];

    public static int CountWords(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>Adds a line when there is room for it; the first line is always taken.</summary>
    public bool Add(LocalText text, params SourceRef?[] sources)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentence = text.In(Language);
        var length = CountWords(sentence);
        if (lines.Exists(line => line.Text == sentence))
        {
            return true;
        }

        if (lines.Count > 0 && words + length > MostWords)
        {
            return false;
        }

        words += length;
        lines.Add(new AnswerLine(sentence, [.. sources.OfType<SourceRef>().Select(source => Cite(source, sentence)).Distinct()]));
        return true;
    }

    public bool Add(string dutch, string english, params SourceRef?[] sources) => Add(new LocalText(dutch, english), sources);

    /// <summary>Adds what is uncertain about a fact, once.</summary>
    public void AddDoubt(LocalText? doubt)
    {
        if (doubt is not null && !lines.Exists(line => line.Text.EndsWith(doubt.In(Language), StringComparison.Ordinal)))
        {
            Add($"Let op: {doubt.Dutch}", $"Note: {doubt.English}");
        }
    }

    public void Suggest(string dutch, string english)
    {
        var text = Language == AnswerLanguage.English ? english : dutch;
        if (suggestions.Count < 3 && !suggestions.Contains(text, StringComparer.Ordinal) && !string.Equals(text, question.Text, StringComparison.OrdinalIgnoreCase))
        {
            suggestions.Add(text);
        }
    }

    public Answer Build()
    {
        // Whoever reads only the first words must know that it is no answer.
        if (Declined && lines.Count > 0 && kind is not (AnswerKind.None or AnswerKind.Greeting))
        {
            lines.Insert(0, new AnswerLine(Language == AnswerLanguage.English ? "That is not in the knowledge bank." : "Dat staat niet in de kennisbank.", []));
        }

        return ToAnswer();
    }

    private Answer ToAnswer() =>
        new(kind, Language, lines, Declined, citations, suggestions, Table, Choices, Topic);

    /// <summary>Whether a fact of this source may no longer be told in the present.</summary>
    public bool IsStale(SourceRef source) => index.Document(source).Date.AddMonths(18) < question.On;

    /// <summary>"het jaarplan 2022 (begin 2022)".</summary>
    public LocalText SourceName(SourceRef source)
    {
        var document = index.Document(source);
        return new LocalText($"{document.ShortTitle.Dutch} ({document.DateText.Dutch})", $"{document.ShortTitle.English} ({document.DateText.English})");
    }

    public static string Day(DateOnly day, AnswerLanguage language) =>
        day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(language == AnswerLanguage.English ? "en-GB" : "nl-NL"));

    public static LocalText Day(DateOnly day) => new(Day(day, AnswerLanguage.Dutch), Day(day, AnswerLanguage.English));

    private int Cite(SourceRef source, string excerpt)
    {
        var document = index.Document(source);
        var found = citations.FindIndex(citation => citation.Document == source.DocumentId && citation.Section == source.Section);
        if (found >= 0)
        {
            return found;
        }

        var shortened = excerpt.Length <= MostExcerpt ? excerpt : excerpt[..(MostExcerpt - 1)].TrimEnd() + "…";
        citations.Add(new Citation(document.Id, document.Title.In(Language), source.Section, document.Url, document.DateText.In(Language), shortened));
        return citations.Count - 1;
    }
}
