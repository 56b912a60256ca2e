using System.Text.Json;
using Bot.Connector.Activities;
using Bot.Knowledge.Bank;

namespace Bot.Features.Members.Profile;

/// <summary>Reads what the card about preferences brings back. From outside: nothing in it is to be believed.</summary>
internal static class ProfileInput
{
    public const string Network = "network";
    public const string Organisation = "organisation";
    public const string OrganisationTyped = "organisationName";
    public const string Role = "role";
    public const string Interests = "interests";
    public const string Invitations = "invitations";
    public const string Reminders = "reminders";
    public const string Newsletters = "newsletters";
    public const string Language = "language";

    /// <summary>Muted themes that she ticks to read about them again. Without the field, nothing changes.</summary>
    public const string Unmute = "unmute";

    /// <summary>Ends her pause.</summary>
    public const string Resume = "resume";

    // A theme's id has some thirty letters; the longest list of a network stays far below this.
    private const int LongestChoice = 8_000;

    /// <summary>The change, or what is wrong with it; exactly one of the two.</summary>
    /// <param name="data">What the card brought.</param>
    /// <param name="form">The form for the network that the data name.</param>
    public static (ProfileChange? Change, ProfileFault? Fault) Of(JsonElement data, ProfileForm form)
    {
        if (form.Network is not { } network)
        {
            return (null, ProfileFault.NetworkUnknown);
        }

        var (wish, nameFault) = WishOf(data, form);
        var role = Chosen(data, Role);
        var interests = ChosenOf(data, Interests);
        var language = Chosen(data, Language) ?? (form.Member.Language ?? AnswerLanguage.Dutch).ToString();
        var fault = nameFault
            ?? Unless(role is null || MemberRoles.All.Any(known => known.Code == role), ProfileFault.RoleUnknown)
            ?? Unless(interests is not null && interests.All(id => form.Themes.Any(theme => theme.Id == id)), ProfileFault.ThemeUnknown)
            ?? Unless(LanguageOf(language) is not null, ProfileFault.LanguageUnknown);
        return fault is not null
            ? (null, fault)
            : (new ProfileChange(
                network.Id,
                wish,
                role,
                interests ?? [],
                Toggle(data, Invitations, form.Member.WantsInvitations),
                Toggle(data, Reminders, form.Member.WantsReminders),
                Toggle(data, Newsletters, form.Member.WantsNewsletters),
                LanguageOf(language) ?? AnswerLanguage.Dutch)
            {
                Unmuted = ChosenOf(data, Unmute) ?? [],
                ResumesNewsletters = Toggle(data, Resume, false),
            }, null);
    }

    private static ProfileFault? Unless(bool isRight, ProfileFault fault) => isRight ? null : fault;

    // A typed name goes before a choice: whoever types one did not find hers on the list.
    private static (OrganisationWish Wish, ProfileFault? Fault) WishOf(JsonElement data, ProfileForm form)
    {
        if (form.IsByTenant)
        {
            return (new OrganisationWish.AsItIs(), null);
        }

        if (data.Text(OrganisationTyped) is { } typed && !string.IsNullOrWhiteSpace(typed))
        {
            return Profile.OrganisationName.Of(typed) is { } name
                ? (new OrganisationWish.Typed(name), null)
                : (new OrganisationWish.AsItIs(), ProfileFault.OrganisationNameNotUsable);
        }

        return Chosen(data, Organisation) is not { } id || id == form.Organisation?.Id
            ? (new OrganisationWish.AsItIs(), null)
            : form.Organisations.Any(row => row.Id == id)
                ? (new OrganisationWish.Chosen(id), null)
                : (new OrganisationWish.AsItIs(), ProfileFault.OrganisationUnknown);
    }

    private static IReadOnlyList<string>? ChosenOf(JsonElement data, string field) => data.Text(field) switch
    {
        null or { Length: 0 } => [],
        { Length: > LongestChoice } => null,
        var chosen => [.. chosen.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()],
    };

    private static string? Chosen(JsonElement data, string name) => data.Text(name) is { Length: > 0 } value ? value : null;

    // Clients write a toggle's value as text; an old card without it leaves things as they are.
    private static bool Toggle(JsonElement data, string name, bool now) => data.Text(name) switch
    {
        "true" => true,
        "false" => false,
        _ => now,
    };

    private static AnswerLanguage? LanguageOf(string code) => code switch
    {
        nameof(AnswerLanguage.Dutch) => AnswerLanguage.Dutch,
        nameof(AnswerLanguage.English) => AnswerLanguage.English,
        _ => null,
    };
}
