using System.Text;
using System.Text.RegularExpressions;
using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Inquiries.Answering;
using Bot.Features.Inquiries.Asking;
using Bot.Features.Inquiries.Listing;
using Bot.Features.Inquiries.Model;
using Bot.Features.Inquiries.Pages;
using Bot.Features.Inquiries.Repeating;
using Bot.Features.Inquiries.Telling;
using Bot.Features.Tests.Playing;
using Bot.Knowledge.Bank;

namespace Bot.Features.Tests.Inquiries;

/// <summary>The cards as they go to Teams: for the asker, for the kernteam in one's own chat and in a channel, and with the longest texts that are admitted.</summary>
public sealed class InquiryCardTests
{
    private const string AnnaId = "5c6a1f0e-0000-4000-8000-0000000000a1";
    private const string BramId = "5c6a1f0e-0000-4000-8000-0000000000b2";
    private const int LargestCard = 25 * 1024;

    private static readonly DateTimeOffset Now = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase) { [AnnaId] = "Anna de Vries" };

    [Theory]
    [InlineData(AnswerLanguage.Dutch)]
    [InlineData(AnswerLanguage.English)]
    public void Cards_of_the_asker(AnswerLanguage language) => Matches(
        $"asking-{language}".ToLowerInvariant(),
        AskCards.Networks(BotInTeams.Networks, "1:1", language),
        AskCards.Form(new("abcdefghjkmnpqrs", "RSIV", "1:1", Open.Question), language),
        AskCards.Form(new("abcdefghjkmnpqrs", "RSIV", null, ""), language, AskTexts.Empty),
        AskCards.For(Open, language),
        AskCards.For(Answered, language),
        AskCards.For(Closed, language),
        AskCards.For(Closed with { TakenBy = null }, language));

    [Theory]
    [InlineData(AnswerLanguage.Dutch)]
    [InlineData(AnswerLanguage.English)]
    public void Cards_of_the_kernteam_in_her_own_chat(AnswerLanguage language)
    {
        var own = new Viewer(AnnaId, language);
        Matches(
            $"answering-{language}".ToLowerInvariant(),
            InquiryCard.For(View(Open), own),
            InquiryCard.For(View(Open) with { Theme = null, Holder = null, Organisation = null, Asker = null }, own),
            InquiryCard.For(View(Taken), own, InquiryTexts.NowYours.In(language)),
            InquiryCard.For(View(Taken) with { Keeper = "Bram Jansen", Inquiry = Taken with { TakenBy = BramId } }, own, InquiryTexts.WhyNot(InquiryOutcome.TakenByOther, "Bram Jansen")?.In(language), TextColor.Attention),
            AnswerForm.For(View(Taken with { Language = AnswerLanguage.English }), language, "", wantsPage: false, null),
            AnswerForm.For(View(Taken), language, "…", wantsPage: true, InquiryTexts.Empty),
            CloseCard.For(View(Taken), language),
            InquiryCard.For(View(Answered), own),
            InquiryCard.For(View(Closed), own),
            InquiryCard.Erased("RSIV", language),
            PageCard.For(Answered, new("RSIV-2022", IsOwn: false, "cyber"), "https://bot.example.org/export/x.md", language));
    }

    [Theory]
    [InlineData(AnswerLanguage.Dutch)]
    [InlineData(AnswerLanguage.English)]
    public void Cards_in_a_channel(AnswerLanguage language)
    {
        var shared = new Viewer(null, language);
        Matches(
            $"shared-{language}".ToLowerInvariant(),
            InquiryCard.For(View(Open), shared),
            InquiryCard.For(View(Taken), shared),
            InquiryCard.For(View(Answered), shared),
            InquiryCard.For(View(Closed with { TakenBy = null }), shared));
    }

    [Theory]
    [InlineData(AnswerLanguage.Dutch)]
    [InlineData(AnswerLanguage.English)]
    public void Cards_of_lists_and_notices(AnswerLanguage language) => Matches(
        $"listing-{language}".ToLowerInvariant(),
        ListCard.For("RSIV", new([Open, Taken, Answered, Closed], 1, 2), 2, Names, new([Often], 60, IsPersonal: true), language),
        ListCard.For("RSIV", new([Answered], 2, 2), 0, Names, new([], 60, IsPersonal: false), language),
        ListCard.For("RSIV", new([], 1, 1), 0, Names, new([], 60, IsPersonal: true), language),
        NoticeCards.Waiting("RSIV", [Open, Taken], Names, language),
        NoticeCards.Returning("RSIV", Often, 60, language),
        NoticeCards.Returning("RSIV", Often with { Theme = new("Cybercrime", "Cybercrime") }, 60, language));

    [Theory]
    [InlineData("m")]
    [InlineData("é")]
    [InlineData("€")]
    [InlineData("😀")]
    [InlineData("x\n")]
    public void Longest_texts_that_are_admitted_fit_on_every_card(string letter)
    {
        string Long(int length) => string.Concat(Enumerable.Repeat(letter, length / letter.Length));
        var longest = Answered with { Question = Long(AskCards.LongestQuestion), Answer = Long(AnswerForm.Longest), Found = Long(2_000) };
        var view = new InquiryView(longest, Long(256), Long(120), Long(256), Long(100), new([Long(800), Long(400)], Long(200)));
        var often = new OftenGroup("question/x", null, 40, [.. Enumerable.Repeat(longest.Question, 5)]);
        foreach (var language in Enum.GetValues<AnswerLanguage>())
        {
            CardReply.Replace[] cards =
            [
                AskCards.Form(new("abcdefghjkmnpqrs", "RSIV", new string('1', 200), longest.Question), language, AskTexts.TooLong(1_000)),
                AskCards.For(longest, language),
                InquiryCard.For(view, new(AnnaId, language), "x"),
                InquiryCard.For(view with { Inquiry = longest with { State = InquiryState.Taken, Answer = null } }, new(AnnaId, language), "x"),
                AnswerForm.For(view, language, longest.Answer!, wantsPage: true, InquiryTexts.TooLong(3_000)),
                CloseCard.For(view, language),
                PageCard.For(longest, new("RSIV-2022", IsOwn: false, "cyber"), "https://bot.example.org/export/x.md", language),
                ListCard.For("RSIV", new([.. Enumerable.Repeat(longest, ListCard.PageSize)], 2, 3), 8, Names, new([often, often, often, often], 60, IsPersonal: true), language),
                NoticeCards.Waiting("RSIV", [.. Enumerable.Repeat(longest, 40)], Names, language),
                NoticeCards.Returning("RSIV", often, 60, language),
            ];
            Assert.All(cards, card => Assert.InRange(SizeOf(card), 1, LargestCard));
        }
    }

    private static Inquiry Open { get; } = new()
    {
        Id = "abcdefghjkmnpqrs", NetworkId = "RSIV", TenantId = "6f1d2c3b-4a59-4868-9776-a5b4c3d2e1f0", ObjectId = "5c6a1f0e-0000-4000-8000-000000000007", Language = AnswerLanguage.Dutch,
        Question = "Hoe meld ik een hack bij de [gemeente](https://x.example)?\n# En 's nachts?", Found = "Dat weet ik niet. In het jaarplan staat wel iets over aangifte.", ThemeId = "RSIV/cyber",
        State = InquiryState.Open, AskedAt = Now, Version = 1,
    };

    private static Inquiry Taken { get; } = Open with { State = InquiryState.Taken, TakenBy = AnnaId, TakenAt = Now.AddHours(1), Version = 2 };

    private static Inquiry Answered { get; } = Taken with
    {
        State = InquiryState.Answered, Answer = "Bel 0900-8844, dag en nacht.\nDoe daarna aangifte.", WantsPage = true, EndedAt = Now.AddHours(2), Version = 3,
    };

    private static Inquiry Closed { get; } = Taken with { State = InquiryState.Closed, EndedAt = Now.AddHours(2), Version = 3 };

    private static OftenGroup Often { get; } = new("question/abcdefghjkmnpqrs", null, 4, ["Hoe vraag ik een vergunning voor cameratoezicht aan?", "Cameratoezicht: waar vraag je de vergunning aan?"]);

    private static InquiryView View(Inquiry inquiry) => new(
        inquiry, "Vera Bakker", "Gemeente Voorbeelddam", inquiry.TakenBy is null ? null : "Anna de Vries", "Cybercrime en gedigitaliseerde criminaliteit",
        new ThemeHolder(["Volgens het Jaarplan RSIV 2022 was burgemeester Vroom portefeuillehouder cyber.", "Sindsdien is dat niet bevestigd."], "Jaarplan RSIV 2022, januari 2022"));

    private static void Matches(string name, params CardReply.Replace[] cards)
    {
        Assert.All(cards, card => Assert.InRange(SizeOf(card), 1, LargestCard));
        Golden.Matches(name, cards.Select(card => new OutgoingMessage { Card = card.Card, Summary = card.Summary }));
    }

    // As Teams counts: letters, not the escapes in which the serializer writes an emoji.
    private static int SizeOf(CardReply.Replace card) => Encoding.UTF8.GetByteCount(
        Regex.Replace(card.Card.ToJson().GetRawText(), @"\\u(?<code>[0-9A-Fa-f]{4})", match => ((char)Convert.ToInt32(match.Groups["code"].Value, 16)).ToString(), RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));
}
