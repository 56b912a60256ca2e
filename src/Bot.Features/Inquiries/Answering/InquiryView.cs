using Bot.Features.Inquiries.Model;
using Bot.Features.Inquiries.Telling;
using Bot.Features.Kernteam;
using Bot.Features.Storage;
using Bot.Knowledge.Bank;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Inquiries.Answering;

/// <summary>All that a question's card shows to the kernteam.</summary>
/// <param name="Inquiry">The question.</param>
/// <param name="Asker">Who asked; null when she is not known any more.</param>
/// <param name="Organisation">Where she works; null when it is not known.</param>
/// <param name="Keeper">Who of the kernteam looks after it, or ended it; null when nobody does or her name is not known.</param>
/// <param name="Theme">What it seems to be about.</param>
/// <param name="Holder">Who holds that theme, with the source.</param>
internal sealed record InquiryView(Inquiry Inquiry, string? Asker, string? Organisation, string? Keeper, string? Theme, ThemeHolder? Holder);

/// <summary>Puts it together as it is now: the names are nowhere but with the people themselves.</summary>
internal sealed class InquiryViews(IDbContextFactory<BotDbContext> contexts, ThemeOfQuestion themes)
{
    public async Task<InquiryView> OfAsync(Inquiry inquiry, AnswerLanguage language, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var asker = await context.Members.AsNoTracking()
            .SingleOrDefaultAsync(row => row.TenantId == inquiry.TenantId && row.ObjectId == inquiry.ObjectId, cancellationToken);
        var organisation = asker?.OrganisationId is { } id
            ? await context.Organisations.Where(row => row.Id == id).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken)
            : null;
        return new InquiryView(
            inquiry,
            asker?.Name,
            organisation,
            await NameAsync(context, inquiry.TakenBy, cancellationToken),
            themes.NameOf(inquiry.ThemeId, inquiry.NetworkId)?.In(language),
            themes.HolderOf(inquiry.ThemeId, inquiry.NetworkId, language));
    }

    /// <summary>The names of colleagues of the kernteam, by object id.</summary>
    public Task<IReadOnlyDictionary<string, string>> NamesAsync(IEnumerable<string?> objectIds, CancellationToken cancellationToken) =>
        KernteamPeople.NamesAsync(contexts, objectIds, cancellationToken);

    private static Task<string?> NameAsync(BotDbContext context, string? objectId, CancellationToken cancellationToken) =>
        context.Members.Where(row => row.ObjectId == objectId).Select(row => (string?)row.Name).FirstOrDefaultAsync(cancellationToken);
}

/// <summary>Who looks at a card.</summary>
/// <param name="ObjectId">Who of the kernteam; null for a card that several people see.</param>
/// <param name="Language">In which language.</param>
internal sealed record Viewer(string? ObjectId, AnswerLanguage Language);
