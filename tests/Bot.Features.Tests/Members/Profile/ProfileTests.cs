using System.Text.Json.Nodes;
using Bot.Features.Deliveries;
using Bot.Features.Kernteam;
using Bot.Features.Members;
using Bot.Features.Members.Profile;
using Bot.Features.Tests.Playing;
using Bot.Knowledge.Bank;
using Bot.Testing.Teams;

namespace Bot.Features.Tests.Members.Profile;

public sealed class ProfileTests : MembersAtWork
{
    [Theory]
    [InlineData("mijn voorkeuren", "Bij welk netwerk hoort u?")]
    [InlineData("  Voorkeuren! ", "Bij welk netwerk hoort u?")]
    [InlineData("Profiel", "Bij welk netwerk hoort u?")]
    [InlineData("my preferences", "Which network do you belong to?")]
    public async Task Member_whose_network_is_not_known_is_asked_for_it_first(string command, string question) =>
        Assert.Contains(question, await CardAsync(command), StringComparison.Ordinal);

    [Theory]
    [InlineData("wat zijn mijn voorkeuren voor cyber")]
    [InlineData("profiel van een dader")]
    [InlineData("wat weet je van cyber?")]
    [InlineData("welke organisaties doen mee?")]
    [InlineData("vergeet mijn vraag, wie heeft cyber?")]
    public async Task Questions_with_the_same_words_stay_questions(string question)
    {
        await Bot.AskAsync(question);

        Assert.Equal(question, Assert.Single(Bot.Engine.Asked).Text);
    }

    [Fact]
    public async Task Whole_profile_is_kept_and_shown_from_then_on()
    {
        var delft = await AddOrganisationAsync("Gemeente Delft");
        await Bot.AskAsync("hallo");
        var (_, form) = await TapAsync("profile.network", new JsonObject { ["network"] = "RSIV" });
        Assert.Contains("Ondermijning", form, StringComparison.Ordinal);

        var (status, card) = await TapAsync("profile.save", Filled(delft));

        Assert.Equal(200, status);
        Assert.Contains("Uw voorkeuren zijn opgeslagen", card, StringComparison.Ordinal);
        Assert.Contains("Gemeente Delft", card, StringComparison.Ordinal);
        var member = await MemberAsync(Anna);
        Assert.Equal(
            ("RSIV", delft, "oov", false, true, false, AnswerLanguage.Dutch),
            (member.NetworkId, member.OrganisationId, member.Role, member.WantsInvitations, member.WantsReminders, member.WantsNewsletters, member.Language));
        Assert.Equal(["RSIV/cyber", "RSIV/ondermijning"], member.Interests);
        Assert.Contains("RSIV/cyber,RSIV/ondermijning", await CardAsync("mijn voorkeuren"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_she_told_survives_her_next_message_and_a_restart()
    {
        await Bot.AskAsync("hallo");
        await TapAsync("profile.save", Filled(await AddOrganisationAsync("Gemeente Delft")));
        Bot.Clock.Advance(TimeSpan.FromDays(1));
        await Bot.RestartAsync();

        await Bot.AskAsync("wie heeft cyber?");

        Assert.Equal(("RSIV", "oov"), ((await MemberAsync(Anna)).NetworkId, (await MemberAsync(Anna)).Role));
        Assert.Equal("RSIV", Bot.Engine.Asked[^1].NetworkId);
    }

    [Fact]
    public async Task Language_that_she_chose_stays_whatever_the_language_of_her_questions()
    {
        await Bot.AskAsync("wie heeft cyber?");
        var english = Filled(await AddOrganisationAsync("Gemeente Delft"));
        english["language"] = "English";
        await TapAsync("profile.save", english);

        await Bot.AskAsync("en jeugd?");
        await Bot.AskAsync("ik ben van VAR");
        await Bot.RestartAsync();
        await Bot.AskAsync("wie heeft cyber?");

        Assert.Equal((AnswerLanguage.English, true), ((await MemberAsync(Anna)).Language, (await MemberAsync(Anna)).LanguageChosen));
        Assert.Contains("Your preferences", (await TapAsync("profile.show")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tenant_of_an_organisation_tells_where_she_belongs()
    {
        var own = await AddOrganisationAsync("Gemeente Gouda", tenant: FakeIdentity.TenantId);
        var other = await AddOrganisationAsync("Gemeente Delft");

        await Bot.AskAsync("ik ben van RSIV");
        Assert.Equal(own, (await MemberAsync(Anna)).OrganisationId);
        Assert.Contains("Gemeente Gouda (bekend door uw account)", await CardAsync("mijn voorkeuren"), StringComparison.Ordinal);

        await TapAsync("profile.save", Filled(other));
        Assert.Equal(own, (await MemberAsync(Anna)).OrganisationId);
    }

    [Fact]
    public async Task Other_network_means_another_organisation_and_other_themes()
    {
        await Bot.AskAsync("hallo");
        await TapAsync("profile.save", Filled(await AddOrganisationAsync("Gemeente Delft")));

        await Bot.AskAsync("ik ben van VAR");

        var member = await MemberAsync(Anna);
        Assert.Equal(("VAR", null), (member.NetworkId, member.OrganisationId));
        Assert.Empty(member.Interests);
    }

    [Fact]
    public async Task Name_that_she_types_waits_for_the_kernteam_which_is_told_once()
    {
        await Bot.TakeAsync(Bot.Teams.Activities.Message("hallo"), Bot.Teams.Activities.Message("hallo", Bram), Bot.Teams.Activities.Message("hallo", Carla));

        var (_, card) = await TapAsync("profile.save", Filled(null, "  Gemeente   Westland "));
        await TapAsync("profile.save", Filled(null, "gemeente westland"));

        Assert.Contains("Gemeente Westland (wacht op goedkeuring)", card, StringComparison.Ordinal);
        var typed = Assert.Single(await RowsAsync<Organisation>());
        Assert.Equal(("Gemeente Westland", false, "RSIV"), (typed.Name, typed.Approved, typed.NetworkId));
        Assert.Equal(typed.Id, (await MemberAsync(Anna)).OrganisationId);
        var notice = Assert.Single(await RowsAsync<Delivery>());
        Assert.Equal((DeliveryKind.KernteamNotice, Bram.ObjectId, typed.Id), (notice.Kind, notice.ObjectId, notice.SubjectId));
        Assert.Equal($$"""{"notice":"organisation","id":"{{typed.Id}}"}""", notice.Payload);
    }

    [Fact]
    public async Task Name_that_is_on_the_list_is_that_organisation_and_a_second_thought_leaves_none_behind()
    {
        var delft = await AddOrganisationAsync("Gemeente Delft");
        await Bot.AskAsync("hallo");
        await TapAsync("profile.save", Filled(null, "Gemeente Westland"));

        await TapAsync("profile.save", Filled(null, "gemeente delft"));

        Assert.Equal(delft, (await MemberAsync(Anna)).OrganisationId);
        Assert.Single(await RowsAsync<Organisation>());
    }

    public static TheoryData<string, string?> Forged => new()
    {
        { "network", "ATLANTIS" },
        { "network", null },
        { "organisation", "bestaatniet" },
        { "organisation", "(van VAR)" },
        { "organisationName", new string('x', 10_000) },
        { "organisationName", "**Delft** [klik](https://evil.example.org)" },
        { "organisationName", "👩‍🚒🚒" },
        { "organisationName", "x" },
        { "organisationName", "Delft\0\u202E" },
        { "role", "keizer" },
        { "interests", "VAR/cyber" },
        { "interests", string.Join(',', Enumerable.Range(0, 10_000).Select(number => $"RSIV/{number}")) },
        { "language", "Klingon" },
        { "language", "7" },
    };

    [Theory]
    [MemberData(nameof(Forged))]
    public async Task Forged_data_get_a_sentence_and_change_nothing(string field, string? value)
    {
        var varOrganisation = await AddOrganisationAsync("Gemeente Rotterdam", "VAR");
        await Bot.AskAsync("hallo");
        var before = await MemberAsync(Anna);
        var data = Filled(await AddOrganisationAsync("Gemeente Delft"));
        data[field] = value == "(van VAR)" ? varOrganisation : value;

        var (status, sentence) = await TapAsync("profile.save", data);

        Assert.Equal(400, status);
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        var after = await MemberAsync(Anna);
        Assert.Equal((before.NetworkId, before.OrganisationId, before.Role, before.Interests.Count), (after.NetworkId, after.OrganisationId, after.Role, after.Interests.Count));
        Assert.Equal(2, (await RowsAsync<Organisation>()).Count);
    }

    [Fact]
    public async Task Blank_name_is_no_name_and_values_of_other_kinds_are_as_good_as_absent()
    {
        var delft = await AddOrganisationAsync("Gemeente Delft");
        await Bot.AskAsync("hallo");
        var data = Filled(delft, "    ");
        data["invitations"] = 7;
        data["interests"] = new JsonArray("RSIV/cyber");

        var (status, _) = await TapAsync("profile.save", data);

        Assert.Equal(200, status);
        var member = await MemberAsync(Anna);
        Assert.Equal((delft, true), (member.OrganisationId, member.WantsInvitations));
    }

    [Fact]
    public async Task Old_clients_fallback_changes_the_card_in_the_chat()
    {
        await Bot.AskAsync("hallo");
        var data = Filled(await AddOrganisationAsync("Gemeente Delft"));
        data["verb"] = "profile.save";
        var submit = Bot.Teams.Activities.CardSubmit(data);
        submit["replyToId"] = "1:77";

        await Bot.TakeAsync(submit);

        Assert.Contains(Bot.Teams.Connector.Calls, call => call.Method == "PUT" && call.Body.GetRawText().Contains("Uw voorkeuren zijn opgeslagen", StringComparison.Ordinal));
        Assert.Equal("RSIV", (await MemberAsync(Anna)).NetworkId);
    }

    [Fact]
    public async Task In_a_channel_nobody_reads_along()
    {
        await Bot.TakeAsync(Bot.Teams.Activities.ChannelMessage("mijn voorkeuren"), Bot.Teams.Activities.ChannelMessage("wat weet je van mij?"), Bot.Teams.Activities.ChannelMessage("vergeet mij"));

        Assert.All(Bot.Teams.Connector.Messages, message => Assert.StartsWith("Dat gaat over u persoonlijk", message.MessageText, StringComparison.Ordinal));
        Assert.Equal(3, Bot.Teams.Connector.Messages.Count);
        Assert.Empty(Bot.Engine.Asked);
    }

    [Fact]
    public async Task Installing_twice_at_once_asks_for_the_profile_once_also_on_two_instances()
    {
        await Bot.TakeAsync(Bot.Teams.Activities.Installation(), Bot.Teams.Activities.MembersAdded());
        await Bot.RestartAsync();
        await Bot.TakeAsync(Bot.Teams.Activities.Installation("remove"));
        await Bot.TakeAsync(Bot.Teams.Activities.Installation());

        Assert.Single(Bot.Teams.Connector.Messages, message => message.Body.GetRawText().Contains("Mag ik u leren kennen?", StringComparison.Ordinal));
    }

    private static JsonObject Filled(string? organisation, string typed = "") => new()
    {
        ["network"] = "RSIV",
        ["organisation"] = organisation,
        ["organisationName"] = typed,
        ["role"] = "oov",
        ["interests"] = "RSIV/cyber,RSIV/ondermijning",
        ["invitations"] = "false",
        ["reminders"] = "true",
        ["newsletters"] = "false",
        ["language"] = "Dutch",
    };
}
