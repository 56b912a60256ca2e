using Bot.Knowledge.Bank;
using Bot.Knowledge.Questions;
using Bot.Knowledge.Search;

namespace Bot.Knowledge.Answers;

/// <summary>Answers questions from one bank: reads the question, and lets the kinds of answer try it in turn, the surest first.</summary>
public sealed class AnswerEngine : IAnswerEngine, IDisposable
{
    private readonly BankIndex index;
    private readonly QuestionReader reader;
    private readonly FollowUp followUp;
    private readonly IReadOnlyList<IAnswerer> answerers;
    private readonly Refusal refusal;
    private readonly PassageAnswer passages;

    /// <summary>Builds the index over the bank; takes some hundred milliseconds.</summary>
    public AnswerEngine(KnowledgeBank bank)
    {
        index = new BankIndex(bank);
        reader = new QuestionReader(index);
        followUp = new FollowUp(index);
        refusal = new Refusal(index);
        answerers =
        [
            new GuardAnswer(index),
            new GreetingAnswer(index),
            new HolderListAnswer(index),
            new PersonAnswer(index),
            new OfficeAnswer(index),
            new HolderAnswer(index),
            new FigureAnswer(index),
            new SessionAnswer(index),
            passages = new PassageAnswer(index),
        ];
    }

    /// <summary>Builds the engine and lets it answer once of each kind, so that the first member does not wait for code and word lists to load.</summary>
    /// <exception cref="InvalidOperationException">The engine fails on the bank's own words; a caller that swaps engines keeps the old one.</exception>
    public static AnswerEngine Warm(KnowledgeBank bank)
    {
        ArgumentNullException.ThrowIfNull(bank);
        var engine = new AnswerEngine(bank);
        var day = bank.Documents.Count > 0 ? bank.Documents.Max(document => document.Date) : DateOnly.MinValue;
        var topics = bank.Pages.Where(page => page.Kind == PageKind.Theme).Select(page => page.Title.Dutch).Take(3);
        foreach (var question in topics.SelectMany(topic => new[] { $"wie heeft {topic}?", $"wat doen wij in {day.Year} aan {topic} en waarom?" }).Append("wanneer is de volgende bijeenkomst?"))
        {
            _ = engine.Answer(new AskedQuestion(question, bank.Networks.Count > 0 ? bank.Networks[0].Id : null, day, null));
        }

        return engine;
    }

    /// <summary>The bank that it answers from.</summary>
    public KnowledgeBank Bank => index.Bank;

    /// <summary>How many passages of the bank its index holds.</summary>
    public int PassageCount => index.Passages.Count;

    /// <summary>Whether the index gives back passages by their own words: one of each page.</summary>
    public bool FindsItsOwn() => index.Passages
        .Where(static passage => passage.Terms.Count > 0)
        .DistinctBy(static passage => passage.PageId)
        .All(passage => index.Index.Find([.. passage.Terms.Take(8)], index.Passages.Count).Contains(passage.Number));

    /// <inheritdoc/>
    public Answer Answer(AskedQuestion question)
    {
        var read = Understand(question);
        var answer = answerers.Select(answerer => answerer.TryAnswer(read)).FirstOrDefault(found => found is not null) ?? refusal.Of(read);
        if (answer is { Declined: true, Kind: AnswerKind.Session } && read.Has(Cue.Why) && passages.TryAnswer(read) is { Declined: false } reason)
        {
            // The reason of a thing that has a date stands with its theme more often than with the date.
            answer = reason;
        }

        return WithReading(answer, read);
    }

    /// <summary>What was understood and which passages came nearest, for whoever looks for a fault. Holds words of the question: never log it.</summary>
    public Explanation Explain(AskedQuestion question)
    {
        var read = Understand(question);
        var parts = ExplanationOf.Question(read, Answer(question).Kind).Parts.ToList();
        foreach (var near in new PassageRanker(index).Rank(read, passage => read.InScope(passage.NetworkId)).Take(5))
        {
            parts.Add(new KeyValuePair<string, string>("near", ExplanationOf.Ranked(near)));
        }

        return new Explanation(parts);
    }

    /// <inheritdoc/>
    public void Dispose() => index.Dispose();

    // A member's network and a topic were stored when the bank was another one; what it has no more is not asked about.
    private Question Understand(AskedQuestion asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var known = asked with
        {
            NetworkId = IsKnown(asked.NetworkId) ? asked.NetworkId : null,
            Topic = IsKnown(asked.Topic?.NetworkId) ? asked.Topic : null,
        };
        var read = reader.Read(known);
        if (known.Topic is { } topic)
        {
            followUp.Complete(read, topic);
        }

        return read;
    }

    private bool IsKnown(string? networkId) => networkId is null || Bank.Networks.Any(network => network.Id == networkId);

    // What a follow-up may lean on, and the spelling that was read otherwise, belong to every kind of answer.
    private static Answer WithReading(Answer answer, Question read)
    {
        // "en van welke gemeente?" is an aside: the talk is still about who holds what.
        var before = read.Carried is { } carried && Enum.TryParse<Cue>(carried.Intent, out var asked) ? asked & (Cue.Who | Cue.Holder | Cue.HolderTitle) : Cue.None;
        var topic = answer.Topic is null ? null : answer.Topic with { Intent = (read.Cues | before).ToString() };
        var named = read.Corrections.Where(correction => correction.Slips > 0).DistinctBy(correction => correction.Original, StringComparer.OrdinalIgnoreCase).Take(2).ToList();
        var note = ReadAs(named, read.Language);
        return named.Count == 0 || read.IsForeign || answer.Kind is AnswerKind.Greeting || AnswerBuilder.CountWords(answer.Text) + AnswerBuilder.CountWords(note) > AnswerBuilder.LongestAnswer
            ? answer with { Topic = topic }
            : answer with { Topic = topic, Lines = [.. answer.Lines, new AnswerLine(note, [])] };
    }

    private static string ReadAs(IEnumerable<Language.Correction> corrections, AnswerLanguage language) =>
        (language == AnswerLanguage.English ? "I read " : "Ik las ") + string.Join(", ", corrections.Select(correction =>
            language == AnswerLanguage.English ? $"'{correction.Original}' as '{correction.Reading}'" : $"'{correction.Original}' als '{correction.Reading}'")) + ".";
}
