using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending.Audience;
using Bot.Features.Tests.Playing;
using Bot.Testing.Teams;

namespace Bot.Features.Tests.Newsletters.Sending;

/// <summary>Who gets it, who is left out and why; the same before sending and when it is frozen.</summary>
public sealed class AudienceTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Dry_run_names_everybody_once_and_is_what_is_frozen()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(12);
        await stage.ChangeMemberAsync(1, member => member with { Installed = false, WantsNewsletters = false });
        await stage.ChangeMemberAsync(2, member => member with { UnreachableSince = Now });
        await stage.ChangeMemberAsync(3, member => member with { WantsNewsletters = false });
        await stage.ChangeMemberAsync(4, member => member with { NewslettersPausedUntil = Now.AddDays(3) });
        await stage.ChangeMemberAsync(5, member => member with { MutedThemes = ["RSIV/cyber", "RSIV/ondermijning"] });
        await stage.ChangeMemberAsync(6, member => member with { NewslettersPausedUntil = Now.AddDays(-3) });
        await stage.ChangeMemberAsync(7, member => member with { NetworkId = "VAR" });
        await stage.ChangeMemberAsync(8, member => member with { Role = "politie" });
        var audience = new NewsletterAudience
        {
            Addresses = [.. Enumerable.Range(1, 8).Select(number => TeamsPerson.Numbered(number).Email), " Persoon.9@example.org", "nobody@example.org", "nobody@example.org"],
        };
        var draft = await stage.WriteAsync(audience);

        var plan = await bot.Get<NewsletterAudiences>().PlanAsync(draft, default);
        Assert.Equal(3, plan.Included);
        Assert.Equal(
            Enum.GetValues<LeftOutReason>().Where(reason => reason != LeftOutReason.NotChosen).ToDictionary(reason => reason, _ => 1),
            plan.LeftOut.OrderBy(pair => pair.Key).ToDictionary());
        Assert.Equal(10, plan.Included + plan.LeftOutInAll);
        var names = await bot.Get<NewsletterAudiences>().NamesAsync(draft, 0, 4, default);
        Assert.Equal((10, 4), (names.Total, names.Names.Count));
        Assert.Equal([null, null, null], names.Names.Take(3).Select(name => name.LeftOut));
        Assert.Equal(2, (await bot.Get<NewsletterAudiences>().NamesAsync(draft, 2, 4, default)).Names.Count);

        var strict = await bot.Get<NewsletterAudiences>().PlanAsync(draft with { Audience = audience with { Roles = ["politie"] } }, default);
        Assert.Equal((1, 7), (strict.Included, strict.LeftOut[LeftOutReason.NotChosen]));

        await stage.Steps.SubmitAsync(await stage.TapAsync(SendingStage.Author), 1, default);
        await stage.Steps.ApproveAsync(await stage.TapAsync(SendingStage.Colleague), 2, default);
        await stage.Steps.ScheduleAsync(await stage.TapAsync(SendingStage.Author), 3, null, default);
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.BeginOnceAsync();
        var frozen = await stage.NewsletterAsync();
        Assert.Equal(plan.Included, frozen.AudienceSize);
        Assert.Equal(plan.LeftOut.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value).OrderBy(pair => pair.Key), frozen.LeftOut.OrderBy(pair => pair.Key));
        Assert.Empty(frozen.Audience.Addresses);
    }

    [Fact]
    public async Task More_than_a_page_of_members_is_read_whole()
    {
        await using var bot = await BotInTeams.StartAsync(SendingStage.Configure);
        var stage = await new SendingStage(bot).SeatAsync(2_345);

        Assert.Equal(2_345, (await bot.Get<NewsletterAudiences>().PlanAsync(await stage.WriteAsync(), default)).Included);
    }

    [Fact]
    public void All_choices_must_apply_and_one_theme_is_enough()
    {
        var member = SendingStage.Reader(TeamsPerson.Numbered(1), Now) with { Role = "politie", OrganisationId = "politie", Interests = ["RSIV/cyber"] };
        var choice = new NewsletterAudience { Roles = ["politie"], Organisations = ["politie", "gemeente"], Themes = ["RSIV/cyber", "RSIV/ondermijning"] };
        var newsletter = Of(choice);

        Assert.Equal(AudienceVerdict.Gets, new AudienceRule(newsletter, null, Now).Of(member));
        Assert.Null(new AudienceRule(newsletter, null, Now).Of(member with { Role = null }));
        Assert.Null(new AudienceRule(newsletter, null, Now).Of(member with { OrganisationId = null }));
        Assert.Null(new AudienceRule(newsletter, null, Now).Of(member with { Interests = [] }));
        Assert.Null(new AudienceRule(newsletter, null, Now).Of(member with { NetworkId = null }));
        Assert.Null(new AudienceRule(Of(choice with { ChannelsOnly = true }), null, Now).Of(member));
        Assert.Equal(AudienceVerdict.Gets, new AudienceRule(newsletter, new EventParticipants([(member.TenantId, member.ObjectId)], []), Now).Of(member));
        Assert.Equal(AudienceVerdict.Gets, new AudienceRule(newsletter, new EventParticipants([], [member.Email!.ToUpperInvariant()]), Now).Of(member));
        Assert.Null(new AudienceRule(newsletter, new EventParticipants([], []), Now).Of(member));
    }

    private static Newsletter Of(NewsletterAudience audience) => new()
    {
        Id = "brief", NetworkId = SendingStage.Network, State = NewsletterState.Draft, Content = NewsletterContent.Empty, Audience = audience, Version = 1,
        CreatedBy = "a", CreatedAt = Now, ChangedBy = "a", ChangedAt = Now,
    };
}
