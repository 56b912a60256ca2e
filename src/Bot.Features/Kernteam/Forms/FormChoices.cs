using Bot.Features.Members;
using Bot.Features.Members.Profile;
using Bot.Knowledge.Bank;

namespace Bot.Features.Kernteam.Forms;

/// <summary>What can be chosen in the forms of one network, in the reader's language.</summary>
internal sealed record FormChoices(IReadOnlyList<FormChoice> Themes, IReadOnlyList<FormChoice> Organisations, IReadOnlyList<FormChoice> Roles);

/// <summary>Reads them: themes from the bank, organisations as the kernteam approved them.</summary>
internal sealed class FormLists(CurrentThemes themes, Organisations organisations)
{
    public async Task<FormChoices> OfAsync(string networkId, AnswerLanguage language, CancellationToken cancellationToken) => new(
        [.. themes(networkId).Select(theme => new FormChoice(theme.Id, theme.Name.In(language)))],
        [.. (await organisations.OfAsync(networkId, cancellationToken)).Where(static row => row.Approved).Select(static row => new FormChoice(row.Id, row.Name))],
        [.. MemberRoles.All.Select(role => new FormChoice(role.Code, role.Name.In(language)))]);
}

/// <summary>Something that can be chosen in a form.</summary>
internal sealed record FormChoice(string Id, string Name);
