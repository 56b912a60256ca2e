using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Connector.Cards;
using Bot.Features.Members.Profile;
using Bot.Knowledge.Bank;

namespace Bot.Features.Members.Privacy;

/// <summary>Asks whether she is sure, and says that it is done.</summary>
internal static class ForgetCard
{
    /// <summary>When the question was asked: an old card is not taken for an answer.</summary>
    public const string AskedAt = "asked";

    public static AdaptiveCard Ask(int upcoming, bool isKernteam, DateTimeOffset now, AnswerLanguage language) => new()
    {
        Lang = Tag(language),
        FallbackText = PrivacyTexts.SureSummary.In(language),
        Body =
        [
            Title(PrivacyTexts.SureTitle.In(language)),
            new TextBlock(string.Join('\n', PrivacyTexts.WhatHappens(upcoming, isKernteam).Select(line => "- " + line.In(language)))),
        ],
        Actions =
        [
            ExecuteAction.WithFallback(
                ProfileVerbs.ForgetSure,
                PrivacyTexts.Sure.In(language),
                new JsonObject { [AskedAt] = now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) }),
            ExecuteAction.WithFallback(ProfileVerbs.MyData, PrivacyTexts.Back.In(language)),
        ],
    };

    public static AdaptiveCard Done(AnswerLanguage language) => new()
    {
        Lang = Tag(language),
        FallbackText = PrivacyTexts.Forgotten.In(language),
        Body = [Title(PrivacyTexts.ForgottenTitle.In(language)), new TextBlock(PrivacyTexts.Forgotten.In(language))],
    };

    private static TextBlock Title(string text) => new(text) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading };

    private static string Tag(AnswerLanguage language) => language == AnswerLanguage.English ? "en" : "nl";
}
