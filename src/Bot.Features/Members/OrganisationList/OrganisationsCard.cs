using System.Text.Json.Nodes;
using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Members.Profile;
using Bot.Knowledge.Bank;

namespace Bot.Features.Members.OrganisationList;

/// <summary>An organisation with how many members belong to it.</summary>
internal sealed record CountedOrganisation(Organisation Organisation, int Members);

/// <summary>The kernteam's list, page by page, and one organisation of it.</summary>
internal static class OrganisationsCard
{
    /// <summary>So many stay under 25 KB with the longest names, and can be read on a phone.</summary>
    public const int PerPage = 60;

    // The choice to merge into shows what fits beside the rest.
    private const int RoomForTargets = 15_000;

    public static AdaptiveCard List(
        string networkId, IReadOnlyList<string> otherNetworks, IReadOnlyList<CountedOrganisation> all, int page, LocalText? notice, AnswerLanguage language)
    {
        // What waits for the kernteam comes first.
        var sorted = all.OrderBy(row => row.Organisation.Approved).ThenBy(row => row.Organisation.Name, StringComparer.OrdinalIgnoreCase).ToList();
        var last = Math.Max(0, (sorted.Count - 1) / PerPage);
        page = Math.Clamp(page, 0, last);
        var shown = sorted.Skip(page * PerPage).Take(PerPage).ToList();
        return Card(
            language,
            [
                Title(OrganisationTexts.Title(networkId).In(language)),
                .. Notice(notice, language),
                new TextBlock((all.Count == 0
                    ? OrganisationTexts.Empty
                    : OrganisationTexts.Count(all.Count, all.Count(row => !row.Organisation.Approved))).In(language)),
                .. shown.Count == 0 ? Array.Empty<CardElement>() : [Choices(shown, language)],
                new TextInput { Id = OrganisationData.Lines, Label = OrganisationTexts.NewOnes.In(language), IsMultiline = true },
            ],
            [
                .. shown.Count == 0 ? Array.Empty<CardAction>() : [Button(ProfileVerbs.Organisation, OrganisationTexts.Open, networkId, language)],
                Button(ProfileVerbs.AddOrganisations, OrganisationTexts.Add, networkId, language),
                .. page > 0 ? [Turn(page - 1, OrganisationTexts.Earlier, networkId, language)] : Array.Empty<CardAction>(),
                .. page < last ? [Turn(page + 1, OrganisationTexts.More, networkId, language)] : Array.Empty<CardAction>(),
                .. otherNetworks.Take(2).Select(other => Button(ProfileVerbs.Organisations, OrganisationTexts.Title(other), other, language)),
            ]);
    }

    public static AdaptiveCard One(CountedOrganisation counted, IReadOnlyList<Organisation> targets, LocalText? notice, AnswerLanguage language)
    {
        var organisation = counted.Organisation;
        var listed = ProfileCard.Within(RoomForTargets, targets.Where(row => row.Approved && row.Id != organisation.Id).Select(row => new Choice(CardText.Plain(row.Name), row.Id)));
        return Card(
            language,
            [
                Title(CardText.Plain(organisation.Name)),
                .. Notice(notice, language),
                new TextBlock(OrganisationTexts.Members(counted.Members).In(language)),
                .. organisation.Approved ? Array.Empty<CardElement>() : [new TextBlock(OrganisationTexts.TypedByMember.In(language)) { Color = TextColor.Warning }],
                new TextInput { Id = OrganisationData.Name, Label = OrganisationTexts.Name.In(language), Value = organisation.Name, MaxLength = OrganisationName.MaxLength },
                new TextInput { Id = OrganisationData.Tenant, Label = OrganisationTexts.Tenant.In(language), Value = organisation.TenantId, MaxLength = 40 },
                .. listed.Count == 0 ? Array.Empty<CardElement>() : [new ChoiceInput(listed) { Id = OrganisationData.Into, Label = OrganisationTexts.MergeInto.In(language), Style = ChoiceStyle.Compact }],
            ],
            [
                .. organisation.Approved ? Array.Empty<CardAction>() : [Step(OrganisationData.DoApprove, OrganisationTexts.Approve, organisation, language)],
                Step(OrganisationData.DoSave, OrganisationTexts.Save, organisation, language),
                .. listed.Count == 0 ? Array.Empty<CardAction>() : [Step(OrganisationData.DoMerge, OrganisationTexts.Merge, organisation, language)],
                .. counted.Members > 0 ? Array.Empty<CardAction>() : [Step(OrganisationData.DoDelete, OrganisationTexts.Delete, organisation, language)],
                Button(ProfileVerbs.Organisations, OrganisationTexts.Back, organisation.NetworkId, language),
            ]);
    }

    private static ChoiceInput Choices(IEnumerable<CountedOrganisation> shown, AnswerLanguage language) =>
        new([.. shown.Select(row => new Choice(Line(row, language), row.Organisation.Id))])
        {
            Id = OrganisationData.Organisation,
            Label = OrganisationTexts.Choose.In(language),
            Style = ChoiceStyle.Expanded,
        };

    private static string Line(CountedOrganisation row, AnswerLanguage language)
    {
        var more = OrganisationTexts.Members(row.Members).In(language);
        more = row.Organisation.Approved ? more : $"{ProfileTexts.Waits.In(language)}, {more}";
        return $"{CardText.Plain(row.Organisation.Name)} ({more})";
    }

    private static IEnumerable<CardElement> Notice(LocalText? notice, AnswerLanguage language) =>
        notice is null ? [] : [new TextBlock(notice.In(language)) { Weight = TextWeight.Bolder }];

    private static TextBlock Title(string text) => new(text) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading };

    private static ExecuteAction Button(string verb, LocalText title, string networkId, AnswerLanguage language) =>
        ExecuteAction.WithFallback(verb, title.In(language), new JsonObject { [OrganisationData.Network] = networkId });

    private static ExecuteAction Turn(int page, LocalText title, string networkId, AnswerLanguage language) => ExecuteAction.WithFallback(
        ProfileVerbs.Organisations, title.In(language), new JsonObject { [OrganisationData.Network] = networkId, [OrganisationData.Page] = page.ToString(System.Globalization.CultureInfo.InvariantCulture) });

    private static ExecuteAction Step(string what, LocalText title, Organisation organisation, AnswerLanguage language) => ExecuteAction.WithFallback(
        ProfileVerbs.ChangeOrganisation,
        title.In(language),
        new JsonObject
        {
            [OrganisationData.Network] = organisation.NetworkId,
            [OrganisationData.Organisation] = organisation.Id,
            [OrganisationData.Do] = what,
        });

    private static AdaptiveCard Card(AnswerLanguage language, IReadOnlyList<CardElement> body, IReadOnlyList<CardAction> actions) => new()
    {
        Lang = language == AnswerLanguage.English ? "en" : "nl",
        FallbackText = OrganisationTexts.Summary.In(language),
        Body = body,
        Actions = actions,
    };
}
