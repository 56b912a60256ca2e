using Bot.Features.Events.Model;
using Bot.Features.Members;
using Bot.Features.Tests.Events.Invitations;
using Bot.Testing.Teams;

namespace Bot.Features.Tests.Members;

/// <summary>A tap carries no address; the roster does, and nobody waits for it.</summary>
public sealed class LearnEmailTests : MembersAtWork
{
    [Fact]
    public async Task Registering_by_a_tap_teaches_the_address_and_the_list_has_it()
    {
        var leerhuis = SampleEvents.Leerhuis(Now);
        await Bot.PublishAsync(leerhuis);

        await Bot.TapAsync("event.register", leerhuis.Id);
        await LearntAsync();

        Assert.Null((await Bot.RegistrationAsync(leerhuis.Id))!.Email); // it was not known yet
        Assert.Contains(Anna.Email, await ListAsync(leerhuis), StringComparison.Ordinal);
        Assert.Contains(Anna.Email, (await Bot.TapAsync("org.person", leerhuis.Id, Bram, ("attendee", AttendeeKey.Of(FakeIdentity.TenantId, Anna.ObjectId)))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preferences_teach_the_address()
    {
        await TapAsync("profile.save", new() { ["network"] = "RSIV", ["language"] = "Dutch" });

        await LearntAsync();
    }

    [Fact]
    public async Task Roster_that_does_not_answer_holds_up_no_registration()
    {
        var leerhuis = SampleEvents.Leerhuis(Now);
        await Bot.PublishAsync(leerhuis);
        Bot.Teams.Connector.Members.Clear();

        Assert.True((await Bot.TapAsync("event.register", leerhuis.Id)).Says("U bent aangemeld"));
        Assert.True((await Bot.TapAsync("event.register", leerhuis.Id, Bram)).Says("U bent aangemeld"));
    }

    private async Task<string> ListAsync(NetworkEvent networkEvent)
    {
        var card = await Bot.TapAsync("org.export", networkEvent.Id, Bram);
        var start = card.Text.IndexOf("/export/", StringComparison.Ordinal);
        using var response = await Bot.GetAsync(card.Text[start..card.Text.IndexOf(".csv", start, StringComparison.Ordinal)] + ".csv");
        return await response.Content.ReadAsStringAsync();
    }

    // It is learnt beside the turn; the bot's own memory of her tells when.
    private async Task LearntAsync()
    {
        await Bot.Get<LearnEmailLater>().Idle.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(Anna.Email, (await MemberAsync(Anna)).Email);
    }
}
