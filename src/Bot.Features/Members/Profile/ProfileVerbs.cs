namespace Bot.Features.Members.Profile;

/// <summary>The verbs of the cards about members. They stand in cards that stay in chats for years, so a name is never given away again.</summary>
internal static class ProfileVerbs
{
    /// <summary>Shows the preferences to be changed; with <see cref="ChooseData"/>, the choice of a network first.</summary>
    public const string Show = "profile.show";

    /// <summary>Chooses the network.</summary>
    public const string Network = "profile.network";

    public const string Save = "profile.save";

    /// <summary>The kernteam's list of organisations.</summary>
    public const string Organisations = "profile.organisations";

    /// <summary>One organisation, to be changed.</summary>
    public const string Organisation = "profile.organisation";

    public const string AddOrganisations = "profile.organisations.add";

    public const string ChangeOrganisation = "profile.organisation.change";

    /// <summary>All that is kept about her.</summary>
    public const string MyData = "profile.data";

    public const string MyQuestions = "profile.data.questions";

    public const string MyEvents = "profile.data.events";

    /// <summary>Asks whether she is sure.</summary>
    public const string Forget = "profile.forget";

    /// <summary>She is sure.</summary>
    public const string ForgetSure = "profile.forget.sure";

    /// <summary>The property that asks <see cref="Show"/> for the choice of a network.</summary>
    public const string ChooseData = "choose";
}
