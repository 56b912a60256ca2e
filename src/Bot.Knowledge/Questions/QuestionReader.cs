using Bot.Knowledge.Answers;
using Bot.Knowledge.Bank;
using Bot.Knowledge.Language;
using Bot.Knowledge.Search;

namespace Bot.Knowledge.Questions;

/// <summary>Turns a text into a <see cref="Question"/>: what is asked, about what, when, where, and which words nothing explains.</summary>
internal sealed class QuestionReader(BankIndex index)
{
    // A question is read for its first words; a mask of 64 bits holds them.
    private const int MostWords = 64;

    private const Cue WordsOfNames = Cue.Organisers | Cue.Members | Cue.Holder | Cue.Outcome | Cue.Participants | Cue.Subject | Cue.WhatDoes | Cue.Income | Cue.Expenditure | Cue.Past | Cue.Portfolios;

    private readonly WordReader words = new(index.Vocabulary, index.Names);

    public Question Read(AskedQuestion asked)
    {
        var read = words.Read(asked.Text, MostWords, asked.Topic?.Language);
        var tokens = read.Tokens;
        var folded = tokens.Select(token => token.Text).ToList();
        var hits = CuesOf(folded, read.Language, read.LanguageIsSure);
        var mentions = index.Names.Find(tokens);
        var aside = Asides.Find(asked.Text, tokens, hits, mentions);
        // "the autumn carousel", "Najaarscarrousel 2022": a season inside a session's name is part of the name.
        var inNames = Of<Session>(mentions);
        var date = DatePhrases.Find(tokens, asked.On).Where(phrase => phrase.Granularity != DateGranularity.Season || phrase.YearGiven || !inNames.Any(mention => mention.Covers(phrase.FirstToken))).OrderBy(phrase => aside.Contains(phrase.FirstToken) && !IsAlone(phrase, aside, tokens)).ToList();
        var others = date.Skip(1).ToList();
        date = [.. date.Where(phrase => !aside.Contains(phrase.FirstToken) || IsAlone(phrase, aside, tokens))];
        var networks = NetworksOf(mentions, tokens);
        // "vorig jaar" is a period: it does not ask for the last of something.
        hits.RemoveAll(hit => (hit.Cue & (Cue.Next | Cue.Last)) != 0 && date.Exists(phrase => hit.Words >> phrase.FirstToken << phrase.FirstToken == hit.Words && hit.Words >> (phrase.FirstToken + phrase.TokenCount) == 0));
        // "organised crime", "bestuurlijk overleg": words of a name ask for nothing.
        hits.RemoveAll(hit => (hit.Cue & WordsOfNames) != 0 && mentions.Any(mention => mention.Length > 1 && mention.Strength == Strength.Name && mention.Thing is Page or Session && mention.Start + mention.Length < MostWords
            && (hit.Words & ~(((1UL << mention.Length) - 1) << mention.Start)) == 0));
        var cues = hits.Aggregate(Cue.None, (all, hit) => all | hit.Cue);
        // rijksgeld, projectkosten: a compound of money asks for an amount.
        cues |= (cues & Cue.HowMany) != 0 && folded.Exists(word => word.EndsWith("geld", StringComparison.Ordinal) || word.EndsWith("gelden", StringComparison.Ordinal)) ? Cue.HowMuch : Cue.None;
        var question = new Question
        {
            Text = asked.Text,
            Language = read.Language,
            IsForeign = read.IsForeign,
            On = asked.On,
            Tokens = tokens,
            Cues = cues,
            NamedNetworks = BothNetworks(folded) ? [.. index.Bank.Networks.Select(network => network.Id)] : [.. networks.Select(network => network.Thing.Id).Distinct(StringComparer.Ordinal)],
            AskerNetwork = asked.NetworkId,
            Pages = Of<Page>(mentions),
            People = Of<Person>(mentions),
            Offices = Of<Office>(mentions),
            Sessions = Of<Session>(mentions),
            SessionKinds = Of<SessionKind>(mentions),
            Tables = Of<FigureTable>(mentions),
            Rows = [.. Of<(FigureTable Table, FigureRow Row)>(mentions)],
            Date = date.Count > 0 ? AskedDate.Of(date[0], asked.On, cues) : null,
            OtherReading = date.Count > 0 ? AskedDate.Other(date[0], asked.On, cues) : null,
            OtherDates = [.. others.Select(phrase => AskedDate.Of(phrase, asked.On, cues))],
            Corrections = read.Corrections,
            UnknownName = UnknownNameIn(tokens, mentions),
            Content = [],
        };
        // "leerhuis" is a kind of session before it is a subject of the bank.
        question.Pages = [.. question.Pages.Where(page => page.Thing.Kind is not (PageKind.Subject or PageKind.Body) || !question.SessionKinds.Any(kind => kind.Start == page.Start && kind.Length == page.Length))];
        var explained = Explained(question, networks, date);
        var cueWords = hits.Aggregate(0UL, (all, hit) => all | hit.Words);
        question.Content = ContentReader.Read(tokens, index, position => !explained.Contains(position), position => (cueWords & (1UL << position)) != 0 || aside.Contains(position), read.Language);
        return question;
    }

    private static List<CueHit> CuesOf(List<string> folded, AnswerLanguage language, bool isSure)
    {
        var hits = CuePatterns.Of(language).Find(folded);
        if (!isSure || language == AnswerLanguage.English)
        {
            hits.AddRange(CuePatterns.Of(language == AnswerLanguage.English ? AnswerLanguage.Dutch : AnswerLanguage.English).Find(folded).Where(hit => !isSure || hit.Cue == Cue.HolderTitle));
        }

        return hits;
    }

    private static List<Mention<Network>> NetworksOf(IReadOnlyList<Mention<object>> mentions, IReadOnlyList<Token> tokens) =>
        [.. Of<Network>(mentions).Where(mention => !IsMunicipality(mention, tokens))];

    // "op 1 november 2021, welke burgemeester …": a sentence part that is nothing but a date belongs to the question.
    private static bool IsAlone(DatePhrase phrase, HashSet<int> aside, IReadOnlyList<Token> tokens)
    {
        var (from, to) = (phrase.FirstToken, phrase.FirstToken + phrase.TokenCount);
        while (from > 0 && aside.Contains(from - 1))
        {
            from--;
        }

        while (to < tokens.Count && aside.Contains(to))
        {
            to++;
        }

        return to - from <= phrase.TokenCount + 2;
    }

    private static bool BothNetworks(List<string> folded)
    {
        var both = folded.FindIndex(word => word is "both" or "beide" or "allebei" or "twee");
        return both >= 0 && folded.Skip(both + 1).Take(2).Any(word => word is "networks" or "netwerken" or "regios" or "regions" or "eenheden" or "units");
    }

    // "gemeente Den Haag" and "burgemeester van Rotterdam" are a municipality, not a network.
    private static bool IsMunicipality(Mention<Network> mention, IReadOnlyList<Token> tokens)
    {
        var before = mention.Start - 1;
        while (before >= 0 && TermKeys.IsGlue(tokens[before].Text))
        {
            before--;
        }

        return before >= 0 && tokens[before].Text is "gemeente" or "burgemeester" or "mayor" or "municipality" or "wethouder" or "alderman" or "stad" or "city"
            && !tokens[mention.Start].Text.EndsWith("se", StringComparison.Ordinal);
    }

    private static IReadOnlyList<Mention<T>> Of<T>(IReadOnlyList<Mention<object>> mentions) =>
        [.. mentions.Where(mention => mention.Thing is T).Select(mention => new Mention<T>((T)mention.Thing, mention.Strength, mention.Start, mention.Length))];

    private static HashSet<int> Explained(Question question, List<Mention<Network>> networks, IReadOnlyList<DatePhrase> dates)
    {
        var explained = new HashSet<int>();
        foreach (var (start, length) in networks.Select(mention => (mention.Start, mention.Length))
            .Concat(question.Pages.Where(mention => mention.Strength == Strength.Name && mention.Thing.Kind != PageKind.Network && question.InScope(mention.Thing.NetworkId)).Select(mention => (mention.Start, mention.Length)))
            .Concat(question.Sessions.Select(mention => (mention.Start, mention.Length)))
            .Concat(question.SessionKinds.Where(mention => mention.Thing is SessionKind.Leerhuis or SessionKind.Carrousel or SessionKind.Webinar or SessionKind.Conference or SessionKind.Masterclass).Select(mention => (mention.Start, mention.Length))))
        {
            explained.UnionWith(Enumerable.Range(start, length));
        }

        foreach (var date in dates)
        {
            explained.UnionWith(Enumerable.Range(date.FirstToken, date.TokenCount));
        }

        return explained;
    }

    private static string? UnknownNameIn(IReadOnlyList<Token> tokens, IReadOnlyList<Mention<object>> mentions)
    {
        for (var i = 0; i < tokens.Count - 1; i++)
        {
            if (tokens[i].Text is not ("burgemeester" or "mayor" or "wethouder" or "alderman" or "dhr" or "mevr" or "mevrouw" or "meneer" or "mr" or "mrs" or "ms"))
            {
                continue;
            }

            var next = i + 1;
            while (next < tokens.Count - 1 && tokens[next].Text is "van" or "de" or "den" or "der" or "of" or "the")
            {
                next++;
            }

            var token = tokens[next];
            var isNamed = mentions.Any(mention => mention.Covers(next));
            var isWord = FillerWords.Contains(token.Text) || StopWords.Contains(token.Text, null) || Dictionary.Knows(token.Text) && !token.Capitalised;
            if (token.Kind == TokenKind.Word && !isNamed && !isWord)
            {
                return token.Original;
            }
        }

        return null;
    }
}
