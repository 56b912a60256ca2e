using Bot.Features.Cards;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Kernteam.Forms;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Writing.Editing;
using Bot.Features.Newsletters.Writing.Opening;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Releasing;

/// <summary>"Tijd kiezen": on which day and at what time it goes out.</summary>
internal sealed class AskPlan(StepReplies replies) : INewsletterVerb
{
    public static string Verb => "news.plan";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) => tap.Newsletter.State == NewsletterState.Approved
        ? PlanForm.For(tap.Newsletter, TypedForm.Of(), [], tap.Language)
        : await replies.AfterAsync(tap, NewsletterOutcome.NotNow, ReleasingTexts.Scheduled, cancellationToken);
}

/// <summary>The day and time were sent.</summary>
internal sealed class SavePlan(Release release) : INewsletterVerb
{
    public static string Verb => "news.plan.save";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var typed = TypedForm.Of(tap.Data, PlanForm.Fields);
        var (at, faults) = PlanForm.Read(typed);
        if (at is null || faults.Count > 0)
        {
            tap.Note(DeskOutcome.Faulty, $"{faults.Count} faults");
            return PlanForm.For(tap.Newsletter, typed, faults, tap.Language);
        }

        var (outcome, reply) = await release.AtAsync(tap, at, cancellationToken);
        return outcome is NewsletterOutcome.InThePast or NewsletterOutcome.TooFarAhead
            ? PlanForm.For(tap.Newsletter, typed, [new FormFault(PlanForm.Date, OutcomeTexts.Of(outcome.Value))], tap.Language)
            : reply;
    }
}

/// <summary>The form of day and time, on Amsterdam's clock.</summary>
internal static class PlanForm
{
    public const string Date = "date";
    public const string Time = "time";

    public static IReadOnlyList<string> Fields { get; } = [Date, Time];

    public static (DateTimeOffset? At, IReadOnlyList<FormFault> Faults) Read(TypedForm typed)
    {
        var reading = new Reading(typed);
        var at = reading.Moment(reading.Date(Date, isRequired: true), reading.Time(Time, isRequired: true), Time);
        return (at, reading.Faults);
    }

    public static CardReply.Replace For(Newsletter newsletter, TypedForm typed, IReadOnlyList<FormFault> faults, AnswerLanguage language) => NewsletterForms.Reply(
        language,
        ReleasingTexts.PlanHeading,
        null,
        new FormBody(typed, faults, language)
            .Hint(ReleasingTexts.PlanHint.In(language))
            .Date(Date, ReleasingTexts.Date)
            .Time(Time, ReleasingTexts.Time),
        DeskCard.Button<SavePlan>(ReleasingTexts.Plan.In(language), newsletter, (Seen.Version, newsletter.Version)),
        DeskCard.Button<OpenNewsletter>(OverviewTexts.Back.In(language), newsletter));

    private sealed class Reading(TypedForm typed) : FormReading<FormFault>(typed)
    {
        protected override FormFault FaultOf(string field, FieldProblem problem, int? number) => new(field, ReleasingTexts.Of(problem));
    }
}
