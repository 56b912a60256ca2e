using Bot.Knowledge.Answers;
using Bot.Knowledge.Bank;
using Bot.Knowledge.Language;

namespace Bot.Knowledge.Questions;

/// <summary>How surely a phrase of the question means a thing of the bank.</summary>
internal enum Strength
{
    /// <summary>An everyday word that points to it.</summary>
    Words,

    /// <summary>Its name, or one of its names.</summary>
    Name,
}

/// <summary>A phrase of the question that means a thing of the bank.</summary>
internal sealed record Mention<T>(T Thing, Strength Strength, int Start, int Length)
{
    public bool Covers(int word) => word >= Start && word < Start + Length;
}

/// <summary>A word, or a phrase with synonyms, that the answer must have something to do with.</summary>
/// <param name="Alternatives">Each is a row of words, each word a set of stems: any alternative will do.</param>
/// <param name="IsSoft">A word of the asking itself ("rol", "partners"): it helps to rank and is not needed.</param>
/// <param name="IsKnown">Whether the bank knows the word or a synonym of it at all.</param>
internal sealed record ContentTerm(string Text, IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Alternatives, bool IsSoft, bool IsKnown, bool IsName, int Position)
{
    public double Weight { get; init; } = 1;
}

/// <summary>The day or period that a question speaks of.</summary>
/// <param name="YearGiven">False when the nearest fitting year was taken.</param>
internal sealed record AskedDate(Period Period, bool YearGiven, DateGranularity Granularity)
{
    /// <summary>Reads a phrase; without a year its tense tells whether the last or the next one is meant.</summary>
    public static AskedDate Of(DatePhrase phrase, DateOnly on, Cue cues)
    {
        var (past, future) = phrase.Readings(on);
        var read = phrase.YearGiven ? phrase
            : (cues & (Cue.Past | Cue.Last | Cue.Participants | Cue.Outcome)) != 0 && (cues & Cue.Next) == 0 ? past
            : (cues & (Cue.Next | Cue.Agenda)) != 0 ? future : phrase;
        return new AskedDate(new Period(read.From, read.Until?.AddDays(1)), phrase.YearGiven, phrase.Granularity);
    }

    /// <summary>The reading that <see cref="Of"/> did not take.</summary>
    public static AskedDate? Other(DatePhrase phrase, DateOnly on, Cue cues)
    {
        var (past, future) = phrase.Readings(on);
        var taken = Of(phrase, on, cues);
        var other = taken.Period.From == past.From ? future : past;
        return phrase.YearGiven || other.From == taken.Period.From ? null : new AskedDate(new Period(other.From, other.Until?.AddDays(1)), false, phrase.Granularity);
    }
}

/// <summary>A question as understood. Everything in it comes from the words; nothing is decided yet.</summary>
internal sealed class Question
{
    public required string Text { get; init; }

    public required AnswerLanguage Language { get; init; }

    /// <summary>The text is in neither Dutch nor English.</summary>
    public bool IsForeign { get; init; }

    public required DateOnly On { get; init; }

    public required IReadOnlyList<Token> Tokens { get; init; }

    public required Cue Cues { get; set; }

    /// <summary>Networks that the question names.</summary>
    public IReadOnlyList<string> NamedNetworks { get; set; } = [];

    /// <summary>The asker's own network, or null.</summary>
    public string? AskerNetwork { get; init; }

    public IReadOnlyList<Mention<Page>> Pages { get; set; } = [];

    public IReadOnlyList<Mention<Person>> People { get; set; } = [];

    public IReadOnlyList<Mention<Office>> Offices { get; set; } = [];

    public IReadOnlyList<Mention<Session>> Sessions { get; set; } = [];

    public IReadOnlyList<Mention<SessionKind>> SessionKinds { get; set; } = [];

    public IReadOnlyList<Mention<FigureTable>> Tables { get; set; } = [];

    public IReadOnlyList<Mention<(FigureTable Table, FigureRow Row)>> Rows { get; set; } = [];

    public AskedDate? Date { get; set; }

    /// <summary>Further days or periods: "in 2021 en in 2022".</summary>
    public IReadOnlyList<AskedDate> OtherDates { get; init; } = [];

    /// <summary>The same day or month in the other direction of time, where the question gives no year; null when it does.</summary>
    public AskedDate? OtherReading { get; init; }

    public required IReadOnlyList<ContentTerm> Content { get; set; }

    /// <summary>A name after "burgemeester" or a capitalised word that the bank does not know.</summary>
    public string? UnknownName { get; init; }

    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>The topic that was carried over, for the explanation.</summary>
    public Topic? Carried { get; set; }

    public bool Has(Cue any) => (Cues & any) != 0;

    public bool HasAll(Cue all) => (Cues & all) == all;

    /// <summary>Words of weight that nothing explains yet.</summary>
    public IEnumerable<ContentTerm> Hard => Content.Where(term => !term.IsSoft);

    /// <summary>The networks to look in: those named, else the asker's, else all.</summary>
    public bool InScope(string networkId) =>
        NamedNetworks.Count > 0 ? NamedNetworks.Contains(networkId, StringComparer.Ordinal) : AskerNetwork is null || AskerNetwork == networkId;

    public bool NetworkIsKnown => NamedNetworks.Count == 1 || (NamedNetworks.Count == 0 && AskerNetwork is not null);
}
