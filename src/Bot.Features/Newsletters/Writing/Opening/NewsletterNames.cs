using Bot.Features.Kernteam.Forms;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Writing.Choosing;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Writing.Opening;

/// <summary>What is named on a newsletter's card: colleagues, and what was chosen for whom, by id.</summary>
internal sealed class NewsletterNames(ColleagueNames colleagues, AudienceLists lists)
{
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(Newsletter newsletter, AnswerLanguage language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(newsletter);
        var names = new Dictionary<string, string>(await colleagues.OfAsync(newsletter, cancellationToken), StringComparer.OrdinalIgnoreCase);
        if (newsletter.Audience is { Organisations.Count: 0, Roles.Count: 0, Themes.Count: 0, Channels.Count: 0, EventId: null or "" })
        {
            return names;
        }

        var choices = await lists.OfAsync(newsletter, language, cancellationToken);
        foreach (var choice in new[] { choices.Lists.Organisations, choices.Lists.Roles, choices.Lists.Themes, choices.Events, choices.Channels }.SelectMany(static list => list))
        {
            names.TryAdd(choice.Id, choice.Name);
        }

        return names;
    }
}
