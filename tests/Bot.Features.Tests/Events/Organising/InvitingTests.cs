using Bot.Features.Deliveries;
using Bot.Features.Members;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Events.Organising;

public sealed class InvitingTests : OrganisingTests
{
    [Fact]
    public async Task Kernteam_reads_how_many_are_invited_and_how_many_are_left_out_and_why()
    {
        await MembersAsync(5);
        await PublishedAsync();
        await ChangeAsync(1, row => row with { WantsInvitations = false });
        await ChangeAsync(2, row => row with { UnreachableSince = Bot.Clock.GetUtcNow() });
        await Bot.TakeAsync(Bot.Teams.Activities.Installation("remove", TeamsPerson.Numbered(3)));
        await Anna.TapAsync("org.hand");
        await Anna.TapAsync("org.hand.save", new { name = "Persoon 4" });
        await Anna.TapAsync("org.hand.save", title: "Persoon 4");
        await Anna.TapAsync("org.open");

        await Anna.TapAsync("org.invite");
        await Anna.TapAsync("org.invite.count");

        Assert.Contains("1 persoon krijgt een uitnodiging", Anna.Text, StringComparison.Ordinal);
        foreach (var reason in new[] { "Wil geen uitnodigingen: 1", "Is niet bereikbaar in Teams: 1", "Heeft de bot niet: 1", "Is al aangemeld of wacht: 1" })
        {
            Assert.Contains(reason, Anna.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Invitation_goes_to_who_is_chosen_once_and_progress_is_told()
    {
        await MembersAsync(3);
        await ChangeAsync(1, row => row with { Interests = ["RSIV/cyber"], Role = "politie" });
        await PublishedAsync();
        await Anna.TapAsync("org.invite");
        await Anna.TapAsync("org.invite.count", new { audienceThemes = "RSIV/cyber" });
        await Anna.TapAsync("org.invite.send");
        var first = Assert.Single(await InvitationsAsync());
        Assert.Equal((TeamsPerson.Numbered(1).ObjectId, "RSIV"), (first.ObjectId, first.NetworkId));

        await Anna.TapAsync("org.invite");
        await Anna.TapAsync("org.invite.count");
        Assert.Contains("Is al uitgenodigd: 1", Anna.Text, StringComparison.Ordinal);
        await Anna.TapAsync("org.invite.send");
        Assert.Equal(3, (await InvitationsAsync()).Count);

        await Anna.TapAsync("org.invite");
        await Anna.TapAsync("org.invite.progress");
        Assert.Contains("Wacht op verzending: 3", Anna.Text, StringComparison.Ordinal);
        await Bot.DeliverDueAsync();
        await Anna.TapAsync("org.invite.progress");
        Assert.Contains("Verstuurd: 3", Anna.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invitation_that_failed_may_be_sent_again_and_a_double_tap_sends_it_once()
    {
        await MembersAsync(3);
        await PublishedAsync();
        await InviteAsync();
        await EndAsync(1, DeliveryOutcome.Refused);
        await EndAsync(2, DeliveryOutcome.Unknown);
        await EndAsync(3, DeliveryOutcome.Sent);

        await Anna.TapAsync("org.invite");
        await Anna.TapAsync("org.invite.count");
        Assert.Contains("1 persoon krijgt een uitnodiging", Anna.Text, StringComparison.Ordinal);
        Assert.Contains("Is al uitgenodigd: 2", Anna.Text, StringComparison.Ordinal);
        var card = Anna.Card;
        await Anna.TapAsync("org.invite.send");
        await new KernteamChat(Bot, TeamsPerson.Anna).SendAsync("org.invite.send", KernteamChat.Everything(card).First(node => (string?)node["verb"] == "org.invite.send")["data"]!.DeepClone().AsObject());

        var again = (await InvitationsAsync()).Where(row => row.ObjectId == TeamsPerson.Numbered(1).ObjectId).ToList();
        Assert.Equal([DeliveryOutcome.Refused, null], again.Select(row => row.Outcome).OrderBy(outcome => outcome is null));
        Assert.Equal(4, (await InvitationsAsync()).Count);

        await EndAsync(1, DeliveryOutcome.Expired);
        await InviteAsync();
        Assert.Equal(5, (await InvitationsAsync()).Count);
    }

    [Fact]
    public async Task Two_who_invite_at_the_same_moment_repeat_a_failed_invitation_once()
    {
        await MembersAsync(1);
        var published = await PublishedAsync();
        await InviteAsync();
        await EndAsync(1, DeliveryOutcome.Gone);
        var invitations = Bot.Get<Features.Events.Organising.Inviting.Invitations>();
        var plans = new[] { await invitations.PlanAsync(published, published.Audience, default), await invitations.PlanAsync(published, published.Audience, default) };

        var sent = await Task.WhenAll(plans.Select(plan => invitations.SendAsync(published, plan, Trace(), default)));

        Assert.Equal(1, sent.Sum());
        Assert.Equal(2, (await InvitationsAsync()).Count);
    }

    [Fact]
    public async Task Names_come_twenty_five_at_a_time()
    {
        await MembersAsync(30);
        await PublishedAsync();
        await Anna.TapAsync("org.invite");
        await Anna.TapAsync("org.invite.count");
        await Anna.TapAsync("org.invite.names");
        Assert.Contains("1 van 2", Anna.Text, StringComparison.Ordinal);
        await Anna.TapAsync("org.invite.names", title: "Volgende");

        Assert.Equal(5, Anna.Text.Split('\n').Count(line => line.StartsWith("Persoon", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Closed_event_invites_nobody()
    {
        await MembersAsync(1);
        var published = await PublishedAsync();
        Bot.Clock.Advance(TimeSpan.FromHours(1));
        await Anna.TapAsync("org.close");

        var answer = await Anna.SendAsync("org.invite.send", new() { ["event"] = published.Id });

        Assert.Equal(400, (int)answer["statusCode"]!);
        Assert.Empty(await InvitationsAsync());
    }

    private Features.Storage.Write Trace() =>
        Bot.Get<Features.Kernteam.AuditTrail>().Entry(new(FakeIdentity.TenantId, TeamsPerson.Anna.ObjectId), "RSIV", "org.invite.send", null, "done");

    private async Task InviteAsync()
    {
        await Anna.TapAsync("org.invite");
        await Anna.TapAsync("org.invite.count");
        await Anna.TapAsync("org.invite.send");
    }

    // Her waiting invitation ends so.
    private async Task EndAsync(int number, DeliveryOutcome outcome)
    {
        await using var context = Bot.Context();
        var id = TeamsPerson.Numbered(number).ObjectId;
        var row = await context.Deliveries.AsNoTracking().SingleAsync(delivery => delivery.ObjectId == id && delivery.Kind == DeliveryKind.Invitation && delivery.Outcome == null);
        context.Update(row with { State = DeliveryState.Done, Outcome = outcome, EndedAt = Bot.Clock.GetUtcNow() });
        await context.SaveChangesAsync();
    }

    private async Task ChangeAsync(int number, Func<Member, Member> change)
    {
        await using var context = Bot.Context();
        var id = TeamsPerson.Numbered(number).ObjectId;
        var row = await context.Members.AsNoTracking().SingleAsync(member => member.ObjectId == id);
        context.Update(change(row));
        await context.SaveChangesAsync();
    }

    private async Task<List<Delivery>> InvitationsAsync()
    {
        await using var context = Bot.Context();
        return await context.Deliveries.AsNoTracking().Where(row => row.Kind == DeliveryKind.Invitation).ToListAsync();
    }
}
