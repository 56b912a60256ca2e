using Bot.Features.Deliveries;
using Bot.Features.Newsletters.Checking;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Sending.Freezing;
using Bot.Features.Tests.Events.Racing;
using Bot.Features.Tests.Playing;
using Bot.Testing.Databases;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Newsletters.Sending.Racing;

/// <summary>What freezing writes, on both databases.</summary>
public sealed class FreezingTests
{
    private const int Readers = 90;

    [Fact]
    public async Task On_sqlite_everybody_gets_one_row()
    {
        await using var database = new RaceOnSqlite();
        await FreezeAsync(database);
    }

    [SkippableFact]
    public async Task On_postgresql_everybody_gets_one_row()
    {
        await using var server = await PostgresServer.StartAsync();
        await using var database = await RaceOnPostgres.CreateAsync(server);
        await FreezeAsync(database);
    }

    private static async Task FreezeAsync(RaceDatabase database)
    {
        // The longest address that the check lets through; letters of chance, because a database may compress others.
        var letters = new Random(4);
        var highlight = SendingStage.Highlight("lang") with { Url = "https://example.org/" + string.Concat(Enumerable.Range(0, 1_980).Select(_ => (char)('a' + letters.Next(26)))) };
        var accents = SendingStage.Highlight("accenten") with { Url = "https://example.org/" + string.Concat(Enumerable.Range(0, 330).Select(_ => (char)('à' + letters.Next(20)))) };
        var content = new NewsletterContent { Title = new("Lang"), Introduction = new("Lang."), Highlights = [highlight, accents] };
        Assert.DoesNotContain(NewsletterCheck.Of(content, NewsletterAudience.WholeNetwork), fault => fault.Field == NewsletterFields.Url);
        Assert.Contains(
            NewsletterCheck.Of(content with { Highlights = [accents with { Url = accents.Url + "é" }] }, NewsletterAudience.WholeNetwork), fault => fault.Field == NewsletterFields.Url);

        await using var race = await Race.StartAsync(database, Readers);
        await using var context = race.First.Context();
        await context.Members.Where(row => row.NetworkId == SendingStage.Network).ExecuteUpdateAsync(set => set.SetProperty(row => row.OrganisationId, (string?)null));
        await race.WriteAsync("lang", NewsletterState.Scheduled, race.Stage.Now);
        await context.Newsletters.Where(row => row.Id == "lang").ExecuteUpdateAsync(set => set.SetProperty(row => row.Content, content));
        await race.WorkAsync(race.First, SendNewsletter.WorkKind, "lang");

        var rows = await context.Deliveries.AsNoTracking().Where(row => row.SubjectId == "lang" && row.Kind == DeliveryKind.Newsletter).ToListAsync();
        Assert.Equal(Readers, rows.Count);
        Assert.Equal(Readers, (await race.FindAsync("lang")).AudienceSize);
        var id = TeamsPerson.Numbered(7).ObjectId;
        var one = Assert.Single(rows, row => row.ObjectId == id);
        Assert.Equal(
            new Delivery
            {
                Id = one.Id, DedupeKey = $"newsletter/lang/{FakeIdentity.TenantId}/{id}", Kind = DeliveryKind.Newsletter, TenantId = FakeIdentity.TenantId, ObjectId = id,
                NetworkId = SendingStage.Network, SubjectId = "lang", Payload = "3", Priority = DeliveryPriority.Bulk, DueAt = race.Stage.Now,
                PointlessAt = race.Stage.Now + NewsletterRows.StillNews, CreatedAt = race.Stage.Now,
            },
            one);
        Assert.Equal(2, await context.NewsletterLinks.CountAsync(link => link.NewsletterId == "lang"));
    }
}
