using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Deliveries;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Kernteam.Forms;
using Bot.Features.Newsletters.Checking;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Reading;
using Bot.Features.Newsletters.Sending.Audience;
using Bot.Features.Newsletters.Sending.Reports;
using Bot.Features.Newsletters.Writing.Choosing;
using Bot.Features.Newsletters.Writing.Deciding;
using Bot.Features.Newsletters.Writing.Drafting;
using Bot.Features.Newsletters.Writing.Editing;
using Bot.Features.Newsletters.Writing.Opening;
using Bot.Features.Newsletters.Writing.Previewing;
using Bot.Features.Newsletters.Writing.Releasing;
using Bot.Features.Newsletters.Writing.Reporting;
using Bot.Features.Tests.Playing;
using Bot.Knowledge.Bank;

namespace Bot.Features.Tests.Newsletters.Writing;

/// <summary>The kernteam's cards of newsletters as they go to Teams, with the longest texts that validation admits.</summary>
public sealed class NewsletterDeskCardTests
{
    private const int LargestCard = 25 * 1024;
    private const string NextId = "zzzzzzzzzzzzzzzz";

    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);
    private static readonly Dictionary<string, string> Names = new() { ["anna"] = "Anna de Vries", ["carla"] = "Carla [Bos](https://x.example)", ["organisatie00001"] = "Gemeente [Delft](https://x.example)", ["politie"] = "Politie" };

    [Theory]
    [InlineData(AnswerLanguage.Dutch)]
    [InlineData(AnswerLanguage.English)]
    public void Cards_of_writing(AnswerLanguage language)
    {
        var first = new HighlightForm(Written.Content.Highlights[0].Id, IsEnglish: false);
        Matches(
            $"writing-{language}".ToLowerInvariant(),
            NewsletterList.For("RSIV", new([Written, Written with { State = NewsletterState.Sent, SendAt = Now }], 2, 3), NextId, language, null),
            NewNewsletter.Form("RSIV", NextId, TypedForm.Of(), language),
            TextForm.Change(Written, TextForm.Filled(Written.Content), [new(NewsletterFields.Title, NewsletterProblem.TooLong, 100)], new FormNews(EditingTexts.Saved, IsGood: true), language),
            HighlightCard.For(
                first,
                Written,
                first.Filled(Written.Content),
                [new(NewsletterFields.Url, NewsletterProblem.NotAnHttpsLink, HighlightId: first.Item), new(NewsletterFields.ImageAlt, NewsletterProblem.AltMissing, HighlightId: first.Item)],
                new FormNews(OutcomeTexts.ChangedByColleague, IsGood: false),
                Highlights(language),
                language),
            HighlightCard.For(first with { IsEnglish = true }, Written, (first with { IsEnglish = true }).Filled(Written.Content), [], null, Highlights(language), language),
            OrderCard.For(Written, language, EditingTexts.Moved.In(language)),
            AudienceForm.For(Written, AudienceForm.Filled(Written.Audience), [new(NewsletterFields.Channels, NewsletterProblem.NoChannel)], null, Audiences(language), language),
            AddressForm.For(Written, Pasted.Unread, [], Pasted.NewsOf(2), language),
            DryRunCard.For(Written, Plan, language),
            DryRunCard.Names(Written, new([new("Bea Bos", null, null), new("kees@example.org", null, LeftOutReason.UnknownAddress)], 1, 4), language));
    }

    [Theory]
    [InlineData(AnswerLanguage.Dutch)]
    [InlineData(AnswerLanguage.English)]
    public void Cards_of_deciding_and_sending(AnswerLanguage language) => Matches(
        $"sending-{language}".ToLowerInvariant(),
        [
            .. Enum.GetValues<NewsletterState>().Select(state => Overview(Written with { State = state, ApprovedBy = state > NewsletterState.AwaitingApproval ? "carla" : null, SendAt = Now.AddSeconds(60), Remark = "De link klopt niet." }, language)),
            Overview(Written with { State = NewsletterState.Sent, Correction = Written.Content, CorrectionBy = "anna", AudienceSize = 212 }, language),
            Preview(Written, language),
            SendCard.For(Written, Plan, language),
            PlanForm.For(Written, TypedForm.Of((PlanForm.Date, "31-02-2027"), (PlanForm.Time, "02:30")), PlanForm.Read(TypedForm.Of((PlanForm.Date, "31-02-2027"), (PlanForm.Time, "02:30"))).Faults, language),
            AskReturn.Form(Written, TypedForm.Of(), [new(AskReturn.Remark, DecidingTexts.RemarkTooLong)], language),
            StopCards.Ask<StopSending>(Written, language, ReleasingTexts.AskStop, ReleasingTexts.StopWarning, ReleasingTexts.YesStop, Report(Written, 60)),
            StopCards.Ask<RecallNewsletter>(Written, language, ReleasingTexts.AskRecall, ReleasingTexts.RecallWarning, ReleasingTexts.YesRecall, Report(Written, 60)),
            ReportCard.For(Report(Written, 60), language),
            ReportCard.Organisations(Report(Written, 60), 2, language),
        ]);

    [Theory]
    [InlineData("m")]
    [InlineData("é")]
    [InlineData("😀")]
    public void Longest_texts_fit_on_every_card_also_when_they_are_too_long(string letter)
    {
        string Long(int length) => string.Concat(Enumerable.Repeat(letter, length));
        Wording Both(int length) => new(Long(length), Long(length));
        var longest = Written with
        {
            Remark = Long(ReturnLimits.LongestRemark),
            Content = new NewsletterContent
            {
                Title = Both(NewsletterForms.Room * NewsletterCheck.LongestTitle),
                Introduction = Both(NewsletterForms.Room * NewsletterCheck.LongestIntroduction),
                Highlights =
                [
                    .. Enumerable.Range(1, NewsletterCheck.MostHighlights).Select(number => new Highlight
                    {
                        Id = string.Create(CultureInfo.InvariantCulture, $"abcdefghjkmnpq{number:00}"), Title = Both(NewsletterForms.Room * NewsletterCheck.LongestHighlightTitle), Text = Both(NewsletterForms.Room * NewsletterCheck.LongestText),
                        Url = "https://example.org/" + new string('x', NewsletterCheck.LongestUrl - 20), ImageUrl = "https://example.org/" + new string('y', NewsletterCheck.LongestUrl - 20),
                        ImageAlt = Both(NewsletterForms.Room * NewsletterCheck.LongestAlt), Themes = ["RSIV/cyber"], EventId = "abcdefghjkmnpqrs",
                    }),
                ],
            },
            Audience = new NewsletterAudience { Organisations = ["a"], Channels = [] },
        };
        foreach (var language in Enum.GetValues<AnswerLanguage>())
        {
            var dutch = new HighlightForm(longest.Content.Highlights[0].Id, IsEnglish: false);
            var english = dutch with { IsEnglish = true };
            (string Name, CardReply.Replace Card)[] cards =
            [
                ("list", NewsletterList.For("RSIV", new([.. Enumerable.Repeat(longest, NewsletterList.PageSize)], 2, 3), NextId, language, null)),
                .. Enum.GetValues<NewsletterState>().Select(state => (state.ToString(), Overview(longest with { State = state, Correction = state == NewsletterState.Sent ? longest.Content : null }, language))),
                ("text", TextForm.Change(longest, TextForm.Filled(longest.Content), [.. TextForm.Fields.Select(static field => new NewsletterFault(field, NewsletterProblem.TooLong, 100))], null, language)),
                ("dutch", HighlightCard.For(dutch, longest, dutch.Filled(longest.Content), [.. dutch.Fields.Select(static field => new NewsletterFault(field, NewsletterProblem.TooLong, 100))], null, Highlights(language, Long(40)), language)),
                ("english", HighlightCard.For(english, longest, english.Filled(longest.Content), [], null, Highlights(language, Long(40)), language)),
                ("order", OrderCard.For(longest, language, null)),
                ("audience", AudienceForm.For(longest, AudienceForm.Filled(longest.Audience), [], null, Audiences(language, Long(40)), language)),
                ("addresses", AddressForm.For(longest, PastedAddresses.Of(Many(Long)).Unread, [], PastedAddresses.Of(Many(Long)).NewsOf(2), language)),
                ("addresses again", AddressForm.For(longest, PastedAddresses.Of(Many(Long)[..7_000]).Again, [], new FormNews(PastedAddresses.Of(Many(Long)).NotAdded, IsGood: false), language)),
                ("names", DryRunCard.Names(longest, new([.. Enumerable.Repeat(new AudienceName(Long(100), null, LeftOutReason.OtherNetwork), 25)], 2, 4), language)),
                ("report", ReportCard.For(Report(longest, 60), language)),
                ("organisations", ReportCard.Organisations(Report(longest, 60, Long(120)), 2, language)),
            ];
            Assert.All(cards, card => Assert.True(SizeOf(card.Card) < LargestCard, $"{card.Name} has {SizeOf(card.Card)} bytes."));
        }
    }

    [Fact]
    public void Heaviest_preview_that_validation_admits_fits_with_the_buttons_of_review()
    {
        foreach (var letter in new[] { "m", "é" })
        {
            string Long(int length) => string.Concat(Enumerable.Repeat(letter, length));
            var heavy = Written with
            {
                Content = Written.Content with
                {
                    Title = new(Long(NewsletterCheck.LongestTitle)), Introduction = new(Long(NewsletterCheck.LongestIntroduction)),
                    Highlights = [.. Written.Content.Highlights.Select(highlight => highlight with { Title = new(Long(NewsletterCheck.LongestHighlightTitle)), Text = new(Long(NewsletterCheck.LongestText)) })],
                },
            };
            Assert.InRange(SizeOf(Preview(heavy, AnswerLanguage.Dutch)), 1, LargestCard);
        }
    }

    // As Teams counts: letters, not the escapes in which the serializer writes an emoji.
    private static int SizeOf(CardReply.Replace card) => Encoding.UTF8.GetByteCount(
        Regex.Replace(card.Card.ToJson().GetRawText(), @"\\u(?<code>[0-9A-Fa-f]{4})", match => ((char)Convert.ToInt32(match.Groups["code"].Value, 16)).ToString(), RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));

    private static AudiencePlan Plan { get; } = new(212, new Dictionary<LeftOutReason, int> { [LeftOutReason.OptedOut] = 4, [LeftOutReason.NotInstalled] = 31 }) { Channels = 1 };

    private static Newsletter Written { get; } = new()
    {
        Id = "abcdefghjkmnpqrs", NetworkId = "RSIV", State = NewsletterState.Draft, Version = 3, CreatedBy = "anna", CreatedAt = Now, ChangedBy = "carla", ChangedAt = Now, StartedAt = Now,
        LeftOut = new Dictionary<string, int> { [nameof(LeftOutReason.OptedOut)] = 4, ["Verouderd"] = 1 },
        Audience = new NewsletterAudience { Organisations = ["organisatie00001"], Roles = ["politie"], Channels = ["19:kanaal@thread.tacv2"], Addresses = ["bea@example.org"] },
        Content = new NewsletterContent
        {
            Title = new("Nieuws van [november](https://x.example)", "News of November"),
            Introduction = new("Wat er speelt in de regio.\nEn wat er komt.", "What is going on in the region."),
            Highlights =
            [
                .. Enumerable.Range(1, NewsletterCheck.MostHighlights).Select(number => new Highlight
                {
                    Id = string.Create(CultureInfo.InvariantCulture, $"abcdefghjkmnpq{number:00}"), Title = new($"Onderwerp {number}: hulp na een hack", $"Topic {number}: help after a hack"),
                    Text = new("Er is een nieuw loket. # Bel bij nood.", "There is a new desk. Call in an emergency."), Url = "https://example.org/hack", ImageUrl = number == 1 ? "https://example.org/loket.png" : null,
                    ImageAlt = number == 1 ? new("Het loket", "The desk") : Wording.None, Themes = ["RSIV/cyber"],
                }),
            ],
        },
    };

    private static PastedAddresses Pasted { get; } = PastedAddresses.Of("bea@example.org\n" + string.Concat(Enumerable.Repeat("Kees;geen adres\n", 25)));

    // More than the field takes, with lines that are no addresses.
    private static string Many(Func<int, string> letters) => string.Join('\n', Enumerable.Repeat(letters(150), 2 * PastedAddresses.Longest / 150));

    private static CardReply.Replace Overview(Newsletter newsletter, AnswerLanguage language) => OverviewCard.For(newsletter, Names, NextId, language, Now, [.. DeskCard.Notice(EditingTexts.Saved.In(language))]);

    private static CardReply.Replace Preview(Newsletter newsletter, AnswerLanguage language)
    {
        var view = new NewsletterView
        {
            NewsletterId = newsletter.Id, NetworkId = "RSIV", NetworkName = new("Regionaal Samenwerkingsverband", "Regional partnership"), Content = newsletter.Content, IsPreview = true,
            Links = newsletter.Content.Highlights.ToDictionary(static highlight => highlight.Id, static highlight => highlight.Url ?? string.Empty),
        };
        var card = Previews.Marked(
            NewsletterCard.For(view, language),
            [new FactSet([new Fact(OverviewTexts.Author.In(language), DecidingTexts.NamesOf(newsletter, Names, language))]), .. DryRunCard.Numbers(Plan, language)],
            [
                DeskCard.Button<ApproveNewsletter>(DecidingTexts.Approve.In(language), newsletter, ("version", 3)),
                DeskCard.Button<AskReturn>(DecidingTexts.Return.In(language), newsletter),
                DeskCard.Button<ReviewNewsletter>(PreviewTexts.Other(language).In(language), newsletter, ("language", "en")),
                DeskCard.Button<OpenNewsletter>(OverviewTexts.Back.In(language), newsletter),
            ],
            language);
        return new CardReply.Replace(card, PreviewTexts.Heading.In(language));
    }

    private static HighlightChoices Highlights(AnswerLanguage language, string? title = null) => new(
        [.. Enumerable.Range(1, 12).Select(number => new FormChoice($"RSIV/thema-{number}", $"Thema nummer {number} met een lange naam"))],
        [new(HighlightChoices.NoEvent, EditingTexts.NoEvent.In(language)), .. Enumerable.Range(1, 20).Select(number => new FormChoice($"abcdefghjkmnp{number:000}", $"do 3 dec 2026 13:00 {title ?? "Leerhuis Cyber"}"))]);

    private static AudienceChoices Audiences(AnswerLanguage language, string? title = null) => new(
        new(
            Highlights(language).Themes,
            [.. Enumerable.Range(1, 40).Select(number => new FormChoice($"organisatie{number:00000}", $"Gemeente nummer {number}"))],
            [.. Features.Members.Profile.MemberRoles.All.Select(role => new FormChoice(role.Code, role.Name.In(language)))]),
        Highlights(language, title).Events,
        [.. Enumerable.Range(1, 20).Select(number => new FormChoice($"19:{number:00000000000000000000000000000000}@thread.tacv2", $"Kanaal {number}")), new("19:kanaal@thread.tacv2", "Nieuws")]);

    private static NewsletterReport Report(Newsletter newsletter, int organisations, string? name = null) => new()
    {
        Newsletter = newsletter with { State = NewsletterState.Sending },
        Audience = 600,
        Channels = 1,
        Waiting = 60,
        Ended = new Dictionary<DeliveryOutcome, int> { [DeliveryOutcome.Sent] = 500, [DeliveryOutcome.Unknown] = 2, [DeliveryOutcome.Blocked] = 30, [DeliveryOutcome.NotInstalled] = 8 },
        Reasons = [new(DeliveryOutcome.Blocked, "MessageWritesBlocked", 30), new(DeliveryOutcome.NotInstalled, null, 8), new(DeliveryOutcome.Unknown, "=cmd", 2)],
        Organisations = [.. Enumerable.Range(1, organisations).Select(number => new OrganisationCount($"o{number}", number == 17 ? null : name ?? $"Gemeente [nummer](https://x.example) {number}", 8, number % 2, 1, 1))],
        Highlights = [.. newsletter.Content.Highlights.Select((highlight, index) => new HighlightCount(highlight.Id, highlight.Title, 40 - index, index, 1))],
        OptOuts = 9,
        Updates = new(1, 2, 3),
        Recalls = FollowUpCount.None,
        ExpectedEnd = Now.AddMinutes(4),
        Standstill = new(StandstillCause.TeamsAsksToWait, Now.AddMinutes(1)),
    };

    private static void Matches(string name, params IReadOnlyList<CardReply.Replace> cards)
    {
        Assert.All(cards, card => Assert.InRange(SizeOf(card), 1, LargestCard));
        Golden.Matches(name, cards.Select(card => new OutgoingMessage { Card = card.Card, Summary = card.Summary }));
    }
}
