using Bot.Features.Cards;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Kernteam.Forms;
using Bot.Features.Newsletters.Checking;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Writing.Choosing;
using Bot.Features.Newsletters.Writing.Editing;
using Bot.Features.Newsletters.Writing.Opening;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Deciding;

/// <summary>Looks at a newsletter as a whole before anybody decides about it, and opens the first form in which something is wrong.</summary>
internal sealed class WhereItIsWrong(CheckNewsletter check, NewsletterOverview overview, HighlightLists highlights, AudienceLists audiences)
{
    /// <summary>Null when nothing is wrong.</summary>
    public async Task<CardReply?> OfAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        var newsletter = tap.Newsletter;
        var faults = await check.RunAsync(newsletter with { Content = newsletter.Words }, cancellationToken);
        if (faults.Count == 0)
        {
            return null;
        }

        tap.Note(DeskOutcome.Faulty, $"{faults.Count} faults");
        var news = new FormNews(EditingTexts.Elsewhere(faults.Count), IsGood: false);
        if (faults.Any(TextForm.IsHere))
        {
            return TextForm.Change(newsletter, TextForm.Filled(newsletter.Words), faults.Where(TextForm.IsHere), news, tap.Language);
        }

        foreach (var form in newsletter.Words.Highlights.SelectMany(static highlight => new[] { new HighlightForm(highlight.Id, IsEnglish: false), new HighlightForm(highlight.Id, IsEnglish: true) }))
        {
            if (faults.Any(form.IsHere))
            {
                var choices = await highlights.OfAsync(newsletter, form.Item, tap.Language, cancellationToken);
                return HighlightCard.For(form, newsletter, form.Filled(newsletter.Words), faults.Where(form.IsHere), news, choices, tap.Language);
            }
        }

        return await OfAudienceAsync(tap, faults, news, cancellationToken);
    }

    private async Task<CardReply> OfAudienceAsync(DeskTap tap, IReadOnlyList<NewsletterFault> faults, FormNews news, CancellationToken cancellationToken)
    {
        var newsletter = tap.Newsletter;
        if (newsletter.IsWritable && faults.Any(AudienceForm.IsHere))
        {
            var choices = await audiences.OfAsync(newsletter, tap.Language, cancellationToken);
            return AudienceForm.For(newsletter, AudienceForm.Filled(newsletter.Audience), faults.Where(AudienceForm.IsHere), news, choices, tap.Language);
        }

        if (newsletter.IsWritable && faults.Any(static fault => fault.Field == NewsletterFields.Addresses))
        {
            return AddressForm.For(newsletter, TypedForm.Of(), faults.Where(static fault => fault.Field == NewsletterFields.Addresses), news, tap.Language);
        }

        // What belongs to no field, such as a newsletter without a highlight, is said where one can be added.
        var said = faults.Select(NewsletterProblemTexts.Of).Distinct().ToList();
        return await overview.WarnAsync(
            newsletter.Id,
            tap.Language,
            new LocalText(string.Join(' ', said.Select(static text => text.Dutch)), string.Join(' ', said.Select(static text => text.English))),
            cancellationToken);
    }
}
