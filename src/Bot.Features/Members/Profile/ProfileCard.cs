using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Knowledge.Bank;

namespace Bot.Features.Members.Profile;

/// <summary>One card that replaces itself: choose a network, fill in the rest, see what was saved.</summary>
internal static class ProfileCard
{
    // Of a card's 25 KB; what does not fit is found by typing its name.
    private const int RoomForOrganisations = 11_000;
    private const int RoomForThemes = 5_000;
    private const int RoomForMuted = 2_000;

    /// <summary>Asks at the first contact, or later.</summary>
    public static OutgoingMessage Message(ProfileForm form, AnswerLanguage language, bool isFirst) => new()
    {
        Summary = ProfileTexts.Summary.In(language),
        Card = For(form, language, isFirst),
    };

    /// <summary>The form, or while the network is not known, the choice of one.</summary>
    public static AdaptiveCard For(ProfileForm form, AnswerLanguage language, bool isFirst = false) =>
        form.Network is { } network ? Form(form, network, language, isFirst) : Networks(form, language, isFirst);

    public static AdaptiveCard Networks(ProfileForm form, AnswerLanguage language, bool isFirst = false) => Card(
        language,
        [
            .. Heading(language, isFirst),
            new ChoiceInput([.. form.Networks.Select(network => new Choice(NameOf(network, language), network.Id))])
            {
                Id = ProfileInput.Network,
                Label = ProfileTexts.WhichNetwork.In(language),
                Style = ChoiceStyle.Expanded,
                Value = form.Network?.Id,
                IsRequired = true,
                ErrorMessage = ProfileTexts.WhichNetwork.In(language),
            },
        ],
        [ExecuteAction.WithFallback(ProfileVerbs.Network, ProfileTexts.Next.In(language))]);

    /// <summary>What is kept now, after it was saved.</summary>
    public static AdaptiveCard Saved(ProfileForm form, AnswerLanguage language)
    {
        var waits = form.Organisation is { Approved: false };
        return Card(
            language,
            [
                Title(ProfileTexts.Saved.In(language)),
                new FactSet(Facts(form, language)),
                .. waits ? [new TextBlock(ProfileTexts.WaitsExplained.In(language))] : Array.Empty<CardElement>(),
                new TextBlock(ProfileTexts.SaysMore.In(language)) { IsSubtle = true },
            ],
            [ExecuteAction.WithFallback(ProfileVerbs.Show, ProfileTexts.Change.In(language))]);
    }

    /// <summary>Her profile in words.</summary>
    public static IReadOnlyList<Fact> Facts(ProfileForm form, AnswerLanguage language)
    {
        var member = form.Member;
        var unknown = ProfileTexts.NotSaid.In(language);
        LocalText[] received =
        [
            .. member.WantsInvitations ? [ProfileTexts.Invitations] : Array.Empty<LocalText>(),
            .. member.WantsReminders ? [ProfileTexts.Reminders] : Array.Empty<LocalText>(),
            .. member.WantsNewsletters ? [ProfileTexts.Newsletters] : Array.Empty<LocalText>(),
        ];
        var themes = form.Themes.Where(theme => member.Interests.Contains(theme.Id)).Select(theme => theme.Name.In(language)).ToList();
        return
        [
            new(ProfileTexts.Network.In(language), form.Network is { } network ? NameOf(network, language) : unknown),
            new(ProfileTexts.Organisation.In(language), form.Organisation is { } own ? NameOf(own, language) : unknown),
            new(ProfileTexts.RoleShort.In(language), RoleOf(member)?.In(language) ?? unknown),
            new(ProfileTexts.InterestsShort.In(language), themes.Count == 0 ? unknown : string.Join(", ", themes)),
            new(ProfileTexts.ReceiveShort.In(language), received.Length == 0
                ? ProfileTexts.Nothing.In(language)
                : string.Join(", ", received.Select(item => item.In(language)))),
            .. form.PausedUntil is { } until ? [new Fact(ProfileTexts.PausedShort.In(language), ProfileTexts.Until(until).In(language))] : Array.Empty<Fact>(),
            .. form.Muted is { Count: > 0 } muted
                ? [new Fact(ProfileTexts.MutedShort.In(language), string.Join(", ", muted.Select(theme => theme.Name.In(language))))]
                : Array.Empty<Fact>(),
            new(ProfileTexts.LanguageShort.In(language), ProfileTexts.NameOf(member.Language ?? language)),
        ];
    }

    /// <summary>Choices up to so many bytes: a card of Teams has no room for every list.</summary>
    public static IReadOnlyList<Choice> Within(int room, IEnumerable<Choice> choices)
    {
        const int Around = 24; // the JSON of one choice without its texts
        return [.. choices.TakeWhile(choice => (room -= Around + Encoding.UTF8.GetByteCount(choice.Title) + Encoding.UTF8.GetByteCount(choice.Value)) >= 0)];
    }

    private static AdaptiveCard Form(ProfileForm form, Network network, AnswerLanguage language, bool isFirst) => Card(
        language,
        [
            .. Heading(language, isFirst),
            new FactSet([new(ProfileTexts.Network.In(language), NameOf(network, language))]),
            .. OrganisationFields(form, language),
            Choose(ProfileInput.Role, ProfileTexts.Role, ProfileTexts.ChooseRole, form.Member.Role, MemberRoles.All.Select(role => new Choice(role.Name.In(language), role.Code)), language),
            .. ThemeFields(form, language),
            new TextBlock(ProfileTexts.Receive.In(language)) { Weight = TextWeight.Bolder },
            Toggle(ProfileInput.Invitations, ProfileTexts.Invitations, form.Member.WantsInvitations, language),
            Toggle(ProfileInput.Reminders, ProfileTexts.Reminders, form.Member.WantsReminders, language),
            Toggle(ProfileInput.Newsletters, ProfileTexts.Newsletters, form.Member.WantsNewsletters, language),
            .. LessFields(form, language),
            Choose(ProfileInput.Language, ProfileTexts.Language, null, (form.Member.Language ?? language).ToString(), Enum.GetValues<AnswerLanguage>().Select(one => new Choice(ProfileTexts.NameOf(one), one.ToString())), language),
        ],
        [
            ExecuteAction.WithFallback(ProfileVerbs.Save, ProfileTexts.Save.In(language), new JsonObject { [ProfileInput.Network] = network.Id }),
            .. form.Networks.Count < 2
                ? Array.Empty<CardAction>()
                : [ExecuteAction.WithFallback(ProfileVerbs.Show, ProfileTexts.OtherNetwork.In(language), new JsonObject { [ProfileVerbs.ChooseData] = ProfileInput.Network })],
        ]);

    private static IEnumerable<CardElement> OrganisationFields(ProfileForm form, AnswerLanguage language)
    {
        if (form is { IsByTenant: true, Organisation: { } byTenant })
        {
            yield return new FactSet([new(ProfileTexts.Organisation.In(language), $"{CardText.Plain(byTenant.Name)} ({ProfileTexts.ByTenant.In(language)})")]);
            yield break;
        }

        // Her own first, so that it is there however long the list is, also while it waits.
        var choices = form.Organisations.Where(row => row.Id != form.Organisation?.Id);
        choices = form.Organisation is { } own ? choices.Prepend(own) : choices;
        var listed = Within(RoomForOrganisations, choices.Select(row => new Choice(NameOf(row, language), row.Id)));
        if (listed.Count > 0)
        {
            yield return Choose(ProfileInput.Organisation, ProfileTexts.Organisation, ProfileTexts.ChooseOrganisation, form.Organisation?.Id, listed, language);
        }

        yield return new TextInput
        {
            Id = ProfileInput.OrganisationTyped,
            Label = ProfileTexts.OrganisationNotListed.In(language),
            MaxLength = OrganisationName.MaxLength,
        };
    }

    private static IEnumerable<CardElement> ThemeFields(ProfileForm form, AnswerLanguage language)
    {
        var listed = Within(RoomForThemes, form.Themes.Select(theme => new Choice(theme.Name.In(language), theme.Id)));
        if (listed.Count > 0)
        {
            var chosen = listed.Select(choice => choice.Value).Where(form.Member.Interests.Contains).ToList();
            yield return new ChoiceInput(listed)
            {
                Id = ProfileInput.Interests,
                Label = ProfileTexts.Interests.In(language),
                IsMultiSelect = true,
                Style = ChoiceStyle.Expanded,
                Value = chosen.Count == 0 ? null : string.Join(',', chosen),
            };
        }
    }

    // Only for who turned something down: what she ticks, she hears about again.
    private static IEnumerable<CardElement> LessFields(ProfileForm form, AnswerLanguage language)
    {
        if (form.PausedUntil is { } until)
        {
            yield return Toggle(ProfileInput.Resume, ProfileTexts.Resume(until), value: false, language);
        }

        var muted = Within(RoomForMuted, form.Muted.Select(theme => new Choice(theme.Name.In(language), theme.Id)));
        if (muted.Count > 0)
        {
            yield return new ChoiceInput(muted) { Id = ProfileInput.Unmute, Label = ProfileTexts.Unmute.In(language), IsMultiSelect = true, Style = ChoiceStyle.Expanded };
        }
    }

    private static IEnumerable<CardElement> Heading(AnswerLanguage language, bool isFirst) => isFirst
        ? [Title(ProfileTexts.FirstTitle.In(language)), new TextBlock(ProfileTexts.FirstIntro.In(language))]
        : [Title(ProfileTexts.Title.In(language))];

    private static TextBlock Title(string text) => new(text) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading };

    private static ChoiceInput Choose(string id, LocalText label, LocalText? hint, string? value, IEnumerable<Choice> choices, AnswerLanguage language) =>
        new([.. choices]) { Id = id, Label = label.In(language), Placeholder = hint?.In(language), Value = value, Style = ChoiceStyle.Compact };

    private static ToggleInput Toggle(string id, LocalText title, bool value, AnswerLanguage language) =>
        new(title.In(language)) { Id = id, Value = value ? "true" : "false" };

    private static string NameOf(Network network, AnswerLanguage language) =>
        string.Create(CultureInfo.InvariantCulture, $"{network.Id} ({network.Region.In(language)})");

    private static string NameOf(Organisation organisation, AnswerLanguage language) => organisation.Approved
        ? CardText.Plain(organisation.Name)
        : $"{CardText.Plain(organisation.Name)} ({ProfileTexts.Waits.In(language)})";

    private static LocalText? RoleOf(Member member) => MemberRoles.All.FirstOrDefault(role => role.Code == member.Role).Name;

    private static AdaptiveCard Card(AnswerLanguage language, IReadOnlyList<CardElement> body, IReadOnlyList<CardAction> actions) => new()
    {
        Lang = language == AnswerLanguage.English ? "en" : "nl",
        FallbackText = ProfileTexts.Summary.In(language),
        Body = body,
        Actions = actions,
    };
}
