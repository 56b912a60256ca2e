using System.Text.Json.Nodes;
using Bot.Features.Events.Model;
using Bot.Features.Kernteam;
using Bot.Features.Members;
using Bot.Features.Tests.Events.Invitations;
using Bot.Testing.Teams;

namespace Bot.Features.Tests.Members.Organisations;

public sealed class OrganisationTests : MembersAtWork
{
    [Fact]
    public async Task Kernteam_pastes_twenty_five_municipalities_at_once()
    {
        await Bot.AskAsync("hallo", Bram);
        var lines = string.Join("\r\n", Enumerable.Range(1, 25).Select(number => $"  Gemeente {number}  ")) + "\n\ngemeente 25\nPolitie;" + FakeIdentity.TenantId.ToUpperInvariant();

        var (_, card) = await AddAsync(lines);

        Assert.Contains("26 organisaties toegevoegd.", card, StringComparison.Ordinal);
        var rows = await RowsAsync<Organisation>();
        Assert.Equal(26, rows.Count);
        Assert.All(rows, row => Assert.True(row is { Approved: true, NetworkId: "RSIV" }));
        Assert.Equal(FakeIdentity.TenantId, rows.Single(row => row.Name == "Politie").TenantId);
        var trail = Assert.Single(await RowsAsync<AuditEntry>());
        Assert.Equal(("organisation.add", "done", "RSIV", Bram.ObjectId), (trail.Action, trail.Outcome, trail.NetworkId, trail.ObjectId));
        Assert.Contains("Er is niets toegevoegd", (await AddAsync(lines)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_shows_how_many_members_each_has()
    {
        var delft = await AddOrganisationAsync("Gemeente Delft");
        await Bot.AskAsync("hallo");
        await TapAsync("profile.save", new JsonObject { ["network"] = "RSIV", ["organisation"] = delft });

        Assert.Contains("Gemeente Delft (1 lid)", await CardAsync("organisaties", Bram), StringComparison.Ordinal);
        Assert.Contains("Gemeente Delft (1 member)", await CardAsync("organisations", Bram), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typed_name_is_merged_and_its_members_and_events_move_along()
    {
        var westland = await AddOrganisationAsync("Gemeente Westland");
        await Bot.AskAsync("hallo");
        await TapAsync("profile.save", new JsonObject { ["network"] = "RSIV", ["organisationName"] = "Westland" });
        var typed = (await RowsAsync<Organisation>()).Single(row => !row.Approved);
        var leerhuis = SampleEvents.Leerhuis(Now);
        await Bot.PublishAsync(leerhuis with { Audience = Audience.WholeNetwork with { Organisations = [typed.Id] } });
        await Bot.AskAsync("hallo", Bram);
        Assert.Contains("wacht op goedkeuring, 1 lid", await CardAsync("organisaties", Bram), StringComparison.Ordinal);

        var (status, _) = await ChangeAsync(typed.Id, "merge", ("into", westland));

        Assert.Equal(200, status);
        Assert.Equal(westland, Assert.Single(await RowsAsync<Organisation>()).Id);
        Assert.Equal(westland, (await MemberAsync(Anna)).OrganisationId);
        Assert.Equal(westland, Assert.Single(Assert.Single(await RowsAsync<NetworkEvent>()).Audience.Organisations));
        Assert.Contains("Gemeente Westland", await CardAsync("mijn voorkeuren"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approving_renaming_and_deleting()
    {
        await Bot.AskAsync("hallo", Bram);
        var typed = await AddOrganisationAsync("Westland", approved: false);
        var delft = await AddOrganisationAsync("Gemeente Delft");

        Assert.Equal(200, (await ChangeAsync(typed, "approve")).Status);
        Assert.Equal(200, (await ChangeAsync(typed, "save", ("name", "Gemeente Westland"), ("tenant", FakeIdentity.TenantId))).Status);
        Assert.Equal(400, (await ChangeAsync(typed, "save", ("name", "gemeente DELFT"))).Status);
        Assert.Equal(400, (await ChangeAsync(delft, "save", ("name", "Gemeente Delft"), ("tenant", FakeIdentity.TenantId))).Status);
        Assert.Equal(400, (await ChangeAsync(delft, "save", ("name", "Gemeente Delft"), ("tenant", "geen id"))).Status);
        Assert.Equal(200, (await ChangeAsync(delft, "delete")).Status);

        var left = Assert.Single(await RowsAsync<Organisation>());
        Assert.Equal(("Gemeente Westland", true, FakeIdentity.TenantId), (left.Name, left.Approved, left.TenantId));
        Assert.Equal(
            ["done", "done", "NameTaken", "TenantTaken", "TenantNotUsable", "done"],
            (await RowsAsync<AuditEntry>()).OrderBy(row => row.At).Select(row => row.Outcome));
    }

    [Fact]
    public async Task What_is_in_use_is_not_deleted()
    {
        await Bot.AskAsync("hallo", Bram);
        var forEvent = await AddOrganisationAsync("Gemeente Delft");
        var withMember = await AddOrganisationAsync("Gemeente Gouda");
        await Bot.AskAsync("hallo");
        await TapAsync("profile.save", new JsonObject { ["network"] = "RSIV", ["organisation"] = withMember });
        await Bot.PublishAsync(SampleEvents.Leerhuis(Now) with { Audience = Audience.WholeNetwork with { Organisations = [forEvent] } });

        Assert.Contains("Voeg haar samen", (await ChangeAsync(forEvent, "delete")).Text, StringComparison.Ordinal);
        Assert.Contains("Voeg haar samen", (await ChangeAsync(withMember, "delete")).Text, StringComparison.Ordinal);
        Assert.Equal(2, (await RowsAsync<Organisation>()).Count);
    }

    public static TheoryData<string, string> Attempts => new()
    {
        { "profile.organisations", "" }, { "profile.organisation", "" }, { "profile.organisations.add", "" },
        { "profile.organisation.change", "save" }, { "profile.organisation.change", "approve" }, { "profile.organisation.change", "merge" },
        { "profile.organisation.change", "delete" }, { "profile.organisation.change", "sudo" },
    };

    [Theory]
    [MemberData(nameof(Attempts))]
    public async Task Plain_members_and_the_other_networks_kernteam_are_refused_and_in_the_trail(string verb, string what)
    {
        var delft = await AddOrganisationAsync("Gemeente Delft");
        var data = new JsonObject { ["network"] = "RSIV", ["organisation"] = delft, ["do"] = what, ["name"] = "Mijn stad", ["lines"] = "Mijn stad", ["into"] = delft };
        foreach (var person in new[] { Anna, Carla })
        {
            var (status, sentence) = await TapAsync(verb, data, person);

            Assert.Equal(400, status);
            Assert.StartsWith("Dit is voor het kernteam", sentence, StringComparison.Ordinal);
            Assert.Contains(await RowsAsync<AuditEntry>(), row => row.ObjectId == person.ObjectId && row.Outcome == "NotKernteam" && row.SubjectId == delft);
        }

        Assert.Equal("Gemeente Delft", Assert.Single(await RowsAsync<Organisation>()).Name);
    }

    [Fact]
    public async Task Typed_command_of_a_plain_member_is_refused_and_in_the_trail()
    {
        var reply = Assert.Single(await Bot.AskAsync("Organisaties"));

        Assert.StartsWith("Dit is voor het kernteam", reply.MessageText, StringComparison.Ordinal);
        Assert.Equal("NotKernteam", await OutcomeOfLastAsync());
    }

    [Theory]
    [InlineData("network", "ATLANTIS", "NetworkUnknown")]
    [InlineData("organisation", "bestaatniet", "OrganisationUnknown")]
    [InlineData("organisation", "Jan Jansen <script>", "OrganisationUnknown")]
    [InlineData("do", "sudo", "ActionUnknown")]
    [InlineData("name", "**x** [y](https://z)", "NameNotUsable")]
    public async Task Forged_card_of_the_kernteam_gets_a_sentence(string field, string value, string outcome)
    {
        var theirs = await AddOrganisationAsync("Gemeente Rotterdam", "VAR");
        await Bot.AskAsync("hallo", Bram);
        var data = new JsonObject { ["network"] = "RSIV", ["organisation"] = await AddOrganisationAsync("Gemeente Delft"), ["do"] = "save", ["name"] = "Delft" };
        data[field] = value;

        Assert.Equal(400, (await TapAsync("profile.organisation.change", data, Bram)).Status);
        Assert.Equal(outcome, await OutcomeOfLastAsync());
        Assert.DoesNotContain(await RowsAsync<AuditEntry>(), row => row.SubjectId?.Contains("Jan", StringComparison.Ordinal) == true);

        data[field] = field == "network" ? "RSIV" : data[field]?.DeepClone();
        data["organisation"] = theirs;
        Assert.Equal(400, (await TapAsync("profile.organisation.change", data, Bram)).Status);
        Assert.Contains(await RowsAsync<Organisation>(), row => row.Name == "Gemeente Rotterdam");
    }

    private Task<(int Status, string Text)> AddAsync(string lines) =>
        TapAsync("profile.organisations.add", new JsonObject { ["network"] = "RSIV", ["lines"] = lines }, Bram);

    private async Task<(int Status, string Text)> ChangeAsync(string organisation, string what, params (string Name, string Value)[] more)
    {
        Bot.Clock.Advance(TimeSpan.FromSeconds(1));
        var data = new JsonObject { ["network"] = "RSIV", ["organisation"] = organisation, ["do"] = what };
        foreach (var (name, value) in more)
        {
            data[name] = value;
        }

        return await TapAsync("profile.organisation.change", data, Bram);
    }
}
