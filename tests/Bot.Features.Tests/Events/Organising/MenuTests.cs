using Bot.Features.Events.Model;
using Bot.Features.Storage;
using Bot.Testing.Teams;

namespace Bot.Features.Tests.Events.Organising;

/// <summary>"Beheer" of a network that has held many events.</summary>
public sealed class MenuTests : OrganisingTests
{
    [Fact]
    public async Task What_is_ahead_comes_first_then_drafts_then_what_was_last()
    {
        await AddAsync(
            Of("Voorbij 2", -9, EventStatus.Completed), Of("Concept 1", 5, EventStatus.Draft), Of("Later", 30), Of("Straks", 3), Of("Voorbij 1", -2, EventStatus.Published),
            Of("Oud concept", -80, EventStatus.Draft), Of("Afgelast", 4, EventStatus.Cancelled), Of("Te lang geleden", -70, EventStatus.Completed));

        await Anna.SayAsync("beheer");

        Assert.Equal(["Straks", "Afgelast", "Later", "Oud concept", "Concept 1", "Voorbij 1", "Voorbij 2"], Titles());
    }

    [Fact]
    public async Task New_event_is_on_the_first_page_however_many_are_over_and_the_others_can_be_paged_to()
    {
        await AddAsync([.. Enumerable.Range(1, 45).Select(days => Of($"Voorbij {days}", -days, EventStatus.Completed))]);
        await Anna.SayAsync("nieuw leerhuis");
        await Anna.TapAsync("org.create", Leerhuis);

        await Anna.SayAsync("beheer");
        var seen = Titles();
        Assert.Equal("Leerhuis Cyber", seen[0]);
        while (Anna.Verbs.Contains("org.menu") && seen.Count < 46)
        {
            await Anna.TapAsync("org.menu", title: "Volgende");
            seen.AddRange(Titles());
        }

        Assert.Equal(46, seen.Distinct(StringComparer.Ordinal).Count());
        await Anna.TapAsync("org.menu", title: "Vorige");
        Assert.DoesNotContain("Voorbij 45", Titles());
    }

    private List<string> Titles() =>
        [.. Anna.Text.Split('\n').Where(line => line.StartsWith("Voorbij ", StringComparison.Ordinal) || new[] { "Straks", "Later", "Afgelast", "Concept 1", "Oud concept", "Leerhuis Cyber", "Te lang geleden" }.Contains(line))];

    private async Task AddAsync(params NetworkEvent[] events)
    {
        await using var context = Bot.Context();
        context.AddRange(events);
        await context.SaveChangesAsync();
    }

    private NetworkEvent Of(string title, int days, EventStatus status = EventStatus.Published)
    {
        var start = Bot.Clock.GetUtcNow().AddDays(days);
        return new()
        {
            Id = NewId.Next(), NetworkId = "RSIV", Kind = EventKind.Leerhuis, Title = title, StartsAt = start, EndsAt = start.AddHours(2), Address = "Spui 70", RoomCapacity = 10,
            RegistrationOpensAt = start.AddDays(-100), RegistrationClosesAt = start, Organiser = "RSIV", Status = status, CreatedBy = TeamsPerson.Anna.ObjectId,
            CreatedAt = start.AddDays(-100), ChangedAt = start.AddDays(-100),
        };
    }
}
