using System.Globalization;
using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Events.Invitations.Texts;
using Bot.Features.Events.Model;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Events.Organising.Opening;
using Bot.Features.Events.Registering;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Organising.Afterwards;

/// <summary>What attendees thought of it, as numbers without names.</summary>
/// <param name="Asked">How many were there.</param>
/// <param name="Ratings">How many gave one to five stars, in that order.</param>
/// <param name="Wishes">How many chose each answer to the second question, by its code.</param>
internal sealed record EvaluationResult(int Asked, IReadOnlyList<int> Ratings, IReadOnlyDictionary<string, int> Wishes)
{
    /// <summary>With fewer answers one could guess whose they are.</summary>
    public const int Fewest = 3;

    private const int Best = 5;

    public int Answers => Ratings.Sum();

    public double Average => Answers == 0 ? 0 : Ratings.Select(static (count, index) => count * (index + 1)).Sum() / (double)Answers;

    public static EvaluationResult Of(Attendance attendance)
    {
        var there = attendance.Registrations.Where(static row => row.State == RegistrationState.Attended).ToList();
        return new EvaluationResult(
            there.Count,
            [.. Enumerable.Range(1, Best).Select(stars => there.Count(row => row.Rating == stars))],
            there.Where(static row => row.RatingWish is not null).GroupBy(static row => row.RatingWish ?? string.Empty).ToDictionary(static group => group.Key, static group => group.Count()));
    }
}

/// <summary>"Uitslag evaluatie".</summary>
internal sealed class ShowResult(AttendanceDesk desk) : IEventVerb
{
    public static string Verb => "org.result";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var read = tap.Event.Status == EventStatus.Completed ? await desk.ReadAsync(tap.Event.Id, EvaluationResult.Of, cancellationToken) : null;
        return read is null ? new CardReply.Refuse(ResultTexts.NotYet.In(tap.Language)) : ResultCard.For(tap.Event, read.Result, tap.Language);
    }
}

/// <summary>The card of the result.</summary>
internal static class ResultCard
{
    public static CardReply.Replace For(NetworkEvent networkEvent, EvaluationResult result, AnswerLanguage language) => DeskCard.Reply(
        language,
        $"{OverviewTexts.Result.In(language)}: {DeskCard.Name(networkEvent.Title)}",
        [
            new TextBlock(ResultTexts.Answered(result.Answers, result.Asked).In(language)),
            .. result.Answers < EvaluationResult.Fewest ? [new TextBlock(ResultTexts.TooFew.In(language)) { IsSubtle = true }] : Numbers(result, language),
            .. DeskCard.Buttons(DeskCard.Button<OpenEvent>(OverviewTexts.Back.In(language), networkEvent)),
        ]);

    private static IEnumerable<CardElement> Numbers(EvaluationResult result, AnswerLanguage language)
    {
        var culture = CultureInfo.GetCultureInfo(language == AnswerLanguage.English ? "en-GB" : "nl-NL");
        yield return new TextBlock(ResultTexts.Average(result.Average.ToString("0.0", culture)).In(language)) { Size = TextSize.Medium, Weight = TextWeight.Bolder };
        yield return new FactSet([.. result.Ratings.Select((count, index) => new Fact(ResultTexts.Stars(index + 1).In(language), $"{count}")).Reverse()]);
        if (result.Wishes.Values.Sum() >= EvaluationResult.Fewest)
        {
            yield return DeskCard.Section(ResultTexts.Wishes.In(language));
            yield return new FactSet([.. result.Wishes.OrderByDescending(static wish => wish.Value).Select(wish => new Fact(ResultTexts.Wish(wish.Key).In(language), $"{wish.Value}"))]);
        }
    }
}

/// <summary>Sentences of the result.</summary>
internal static class ResultTexts
{
    public static LocalText NotYet { get; } = new(
        "De uitslag komt nadat de bijeenkomst voorbij is. Deelnemers krijgen de dag erna twee vragen.",
        "The result comes after the event. Attendees get two questions the day after.");

    public static LocalText Answered(int answers, int asked) => new($"{answers} van {asked} deelnemers gaven antwoord.", $"{answers} of {asked} attendees answered.");

    public static LocalText TooFew { get; } = new(
        "Dat zijn te weinig antwoorden om te tonen: dan zou te zien zijn wie wat vond.",
        "These are too few answers to show: one could see who thought what.");

    public static LocalText Average(string number) => new($"Gemiddeld {number} van 5", $"{number} out of 5 on average");

    public static LocalText Stars(int stars) => new($"{stars} van 5", $"{stars} out of 5");

    public static LocalText Wishes { get; } = new("Wat men voortaan wil", "What people would like from now on");

    /// <summary>The answer in the words in which it was given; a code of an older question has none any more.</summary>
    public static LocalText Wish(string code) =>
        EvaluationTexts.Wishes.FirstOrDefault(known => known.Code == code).Words ?? new("Iets anders", "Something else");
}
