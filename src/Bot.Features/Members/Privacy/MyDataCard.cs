using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Members.Profile;
using Bot.Features.Storage;
using Bot.Knowledge.Bank;

namespace Bot.Features.Members.Privacy;

/// <summary>"Wat weet je van mij?" in words; her questions and her events each on a card of their own, page by page.</summary>
internal static class MyDataCard
{
    public const string Page = "page";
    private const int QuestionsPerPage = 10;
    private const int EventsPerPage = 15;
    private const int LongestQuestion = 300;
    private const int LongestTitle = 120;

    public static AdaptiveCard For(KeptData kept, ProfileForm form, IReadOnlyList<KeptTable> tables, string statementUrl, DateTimeOffset now, AnswerLanguage language)
    {
        var member = kept.Member;
        return Card(
            language,
            [
                Title(PrivacyTexts.Title.In(language)),
                new FactSet(
                [
                    new(PrivacyTexts.Name.In(language), CardText.Plain(member.Name)),
                    new(PrivacyTexts.Email.In(language), member.Email is { } email ? CardText.Plain(email) : ProfileTexts.NotSaid.In(language)),
                    new(PrivacyTexts.Account.In(language), member.ObjectId),
                    new(PrivacyTexts.FirstSeen.In(language), Day(member.FirstSeenAt, language)),
                    new(PrivacyTexts.LastSeen.In(language), Day(member.LastSeenAt, language)),
                    new(PrivacyTexts.Reachable.In(language), PrivacyTexts.YesNo(member is { Installed: true, UnreachableSince: null }).In(language)),
                    .. member.ProfileAskedAt is { } asked ? [new Fact(PrivacyTexts.Asked.In(language), Day(asked, language))] : Array.Empty<Fact>(),
                    .. ProfileCard.Facts(form, language),
                ]),
                Heading(PrivacyTexts.WhatIsKept.In(language)),
                new TextBlock(string.Join('\n', Lines(kept, tables, language))),
                new TextBlock(PrivacyTexts.InGroups.In(language)) { IsSubtle = true },
                .. Upcoming(kept, now, language),
            ],
            [
                Button(ProfileVerbs.MyQuestions, PrivacyTexts.ShowQuestions, 0, language),
                Button(ProfileVerbs.MyEvents, PrivacyTexts.ShowEvents, 0, language),
                ExecuteAction.WithFallback(ProfileVerbs.Show, ProfileTexts.Change.In(language)),
                ExecuteAction.WithFallback(ProfileVerbs.Forget, PrivacyTexts.ForgetMe.In(language)),
                new OpenUrlAction(statementUrl) { Title = PrivacyTexts.Statement.In(language) },
            ]);
    }

    public static AdaptiveCard Questions(KeptData kept, int page, AnswerLanguage language)
    {
        var shown = PageOf(kept.Questions, QuestionsPerPage, ref page, out var hasMore);
        return Card(
            language,
            [
                Title(PrivacyTexts.YourQuestions.In(language)),
                .. shown.Count == 0
                    ? [new TextBlock(PrivacyTexts.NoQuestions.In(language))]
                    : shown.Select(question => new TextBlock($"{Day(question.AskedAt, language)}: {CardText.Plain(StoredText.Of(question.Text, LongestQuestion))}")),
            ],
            Paging(ProfileVerbs.MyQuestions, page, hasMore, language));
    }

    public static AdaptiveCard Events(KeptData kept, int page, DateTimeOffset now, AnswerLanguage language)
    {
        var shown = PageOf(kept.Registrations, EventsPerPage, ref page, out var hasMore);
        return Card(
            language,
            [
                Title(PrivacyTexts.Registrations.In(language)),
                .. shown.Count == 0 ? [new TextBlock(PrivacyTexts.NoEvents.In(language))] : Array.Empty<CardElement>(),
                .. Section(PrivacyTexts.Upcoming, shown.Where(row => row.EndsAt > now), language),
                .. Section(PrivacyTexts.Past, shown.Where(row => row.EndsAt <= now), language),
            ],
            Paging(ProfileVerbs.MyEvents, page, hasMore, language));
    }

    private static IEnumerable<string> Lines(KeptData kept, IReadOnlyList<KeptTable> tables, AnswerLanguage language)
    {
        foreach (var table in tables)
        {
            var count = kept.Counts.GetValueOrDefault(table.Entity);
            if (table is { What: { } what, Until: { } until } && (count > 0 || !table.IsKernteams))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"- {what.In(language)}: {count} ({until.In(language)})");
            }
        }
    }

    private static IEnumerable<CardElement> Upcoming(KeptData kept, DateTimeOffset now, AnswerLanguage language)
    {
        const int Most = 5;
        return Section(PrivacyTexts.Upcoming, kept.Registrations.Where(row => row.EndsAt > now).OrderBy(row => row.StartsAt).Take(Most), language);
    }

    private static IEnumerable<CardElement> Section(LocalText heading, IEnumerable<KeptRegistration> rows, AnswerLanguage language)
    {
        var lines = rows.Select(row => "- " + Line(row, language)).ToList();
        return lines.Count == 0 ? [] : [Heading(heading.In(language)), new TextBlock(string.Join('\n', lines))];
    }

    private static string Line(KeptRegistration row, AnswerLanguage language)
    {
        var registration = row.Registration;
        var line = $"{CardText.Plain(StoredText.Of(row.Title, LongestTitle))}, {Day(row.StartsAt, language)}: {PrivacyTexts.Of(registration.State).In(language)}";
        line = registration.Remark is { } remark ? $"{line}, {PrivacyTexts.Remark.In(language)}: {CardText.Plain(StoredText.Of(remark, LongestQuestion))}" : line;
        return registration.Rating is { } rating
            ? string.Create(CultureInfo.InvariantCulture, $"{line}, {PrivacyTexts.Rating.In(language)}: {rating}")
            : line;
    }

    private static List<T> PageOf<T>(IReadOnlyList<T> all, int size, ref int page, out bool hasMore)
    {
        page = Math.Clamp(page, 0, Math.Max(0, (all.Count - 1) / size));
        hasMore = all.Count > (page + 1) * size;
        return [.. all.Skip(page * size).Take(size)];
    }

    private static IReadOnlyList<CardAction> Paging(string verb, int page, bool hasMore, AnswerLanguage language) =>
    [
        .. hasMore ? [Button(verb, PrivacyTexts.More, page + 1, language)] : Array.Empty<CardAction>(),
        ExecuteAction.WithFallback(ProfileVerbs.MyData, PrivacyTexts.Back.In(language)),
    ];

    private static ExecuteAction Button(string verb, LocalText title, int page, AnswerLanguage language) => ExecuteAction.WithFallback(
        verb, title.In(language), new JsonObject { [Page] = page.ToString(CultureInfo.InvariantCulture) });

    private static string Day(DateTimeOffset instant, AnswerLanguage language) =>
        Amsterdam.Day(instant).ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(language == AnswerLanguage.English ? "en-GB" : "nl-NL"));

    private static TextBlock Title(string text) => new(text) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading };

    private static TextBlock Heading(string text) => new(text) { Weight = TextWeight.Bolder, Style = TextStyle.Heading };

    private static AdaptiveCard Card(AnswerLanguage language, IReadOnlyList<CardElement> body, IReadOnlyList<CardAction> actions) => new()
    {
        Lang = language == AnswerLanguage.English ? "en" : "nl",
        FallbackText = PrivacyTexts.Summary.In(language),
        Body = body,
        Actions = actions,
    };
}
