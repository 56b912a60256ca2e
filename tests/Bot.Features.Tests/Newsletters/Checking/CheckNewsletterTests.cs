using System.Buffers.Binary;
using System.Net;
using Bot.Features.Events.Model;
using Bot.Features.Members;
using Bot.Features.Newsletters.Checking;
using Bot.Features.Newsletters.Model;
using Bot.Features.Tests.Newsletters.Importing;
using Bot.Features.Tests.Playing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Tests.Newsletters.Checking;

/// <summary>What must be looked up before a newsletter is submitted: images, events, lists.</summary>
public sealed class CheckNewsletterTests : IAsyncLifetime
{
    private PublicWeb? web;
    private BotInTeams? bot;

    private PublicWeb Web => web ?? throw new InvalidOperationException("The test has not started.");

    private BotInTeams Bot => bot ?? throw new InvalidOperationException("The test has not started.");

    public async Task InitializeAsync()
    {
        web = await PublicWeb.StartAsync();
        bot = await BotInTeams.StartAsync(builder => builder.Services.AddSingleton(Web.Road));
    }

    public async Task DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Web.DisposeAsync();
    }

    [Fact]
    public async Task Images_are_looked_at_and_each_fault_is_named_at_its_highlight()
    {
        Web.Page("beeld.example/goed.png", "image/png", Png(800, 600));
        Web.Page("beeld.example/groot.png", "image/png", Png(4000, 100));
        Web.Page("beeld.example/punt.png", "image/png", Png(1, 1));
        Web.Page("beeld.example/zwaar.jpg", "image/jpeg", new byte[1024 * 1024 + 1]);
        Web.Page("beeld.example/pagina.png", "<p>Geen beeld</p>");
        Web.Page("beeld.example/vals.png", "image/png", "<svg/>"u8.ToArray());
        Web.Redirect("beeld.example/elders.png", "https://beeld.example/goed.png");
        Web.Names["binnen.example"] = () => [IPAddress.Parse("10.0.0.1")];

        var faults = await RunAsync(Images("goed.png", "weg.png", "groot.png", "punt.png", "zwaar.jpg", "pagina.png", "vals.png", "elders.png"));
        var inside = await RunAsync(Of(Highlight(1) with { ImageUrl = "https://binnen.example/x.png", ImageAlt = new("x") }));

        Assert.Equal(
            [
                ("h2", NewsletterProblem.ImageNotThere), ("h3", NewsletterProblem.ImageTooManyPixels), ("h4", NewsletterProblem.ImageTooSmall), ("h5", NewsletterProblem.ImageTooLarge),
                ("h6", NewsletterProblem.ImageOfOtherKind), ("h7", NewsletterProblem.ImageOfOtherKind), ("h8", NewsletterProblem.ImageElsewhere),
            ],
            faults.Select(fault => (fault.HighlightId!, fault.Problem)));
        Assert.Equal([new(NewsletterFields.Image, NewsletterProblem.ImageNotPublic, null, "h1")], inside);
    }

    [Fact]
    public async Task Image_that_does_not_come_in_time_is_said_to_be_unseen_and_looked_at_again()
    {
        var isSlow = true;
        var asked = new TaskCompletionSource();
        Web.Page("beeld.example/traag.png", async context =>
        {
            context.Response.ContentType = "image/png";
            if (isSlow)
            {
                asked.TrySetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
                return;
            }

            await context.Response.Body.WriteAsync(Png(800, 600));
        });

        var looking = RunAsync(Images("traag.png"));
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Bot.Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal([new(NewsletterFields.Image, NewsletterProblem.ImageNotSeen, null, "h1")], await looking.WaitAsync(TimeSpan.FromSeconds(20)));
        isSlow = false;
        Assert.Empty(await RunAsync(Images("traag.png")));
    }

    [Fact]
    public async Task What_was_seen_is_remembered_for_a_minute()
    {
        Web.Page("beeld.example/goed.png", "image/png", Png(800, 600));

        await RunAsync(Images("goed.png", "goed.png"));
        await RunAsync(Images("goed.png"));
        Assert.Single(Web.Asked);
        Bot.Clock.Advance(TimeSpan.FromSeconds(61));
        await RunAsync(Images("goed.png"));

        Assert.Equal(2, Web.Asked.Count);
    }

    [Fact]
    public async Task Event_is_of_this_network_published_and_not_over()
    {
        await AddAsync(EventOf("published0000000"), EventOf("draft00000000000") with { Status = EventStatus.Draft }, EventOf("cancelled0000000") with { Status = EventStatus.Cancelled },
            EventOf("over000000000000") with { EndsAt = Bot.Clock.GetUtcNow() }, EventOf("var0000000000000") with { NetworkId = "VAR" });

        var faults = await RunAsync(Of(
            Highlight(1) with { EventId = "published0000000" }, Highlight(2) with { EventId = "draft00000000000" }, Highlight(3) with { EventId = "cancelled0000000" },
            Highlight(4) with { EventId = "over000000000000" }, Highlight(5) with { EventId = "var0000000000000" }, Highlight(6) with { EventId = "bestaatniet00000" }));

        Assert.Equal(
            [
                ("h2", NewsletterProblem.EventNotPublished), ("h3", NewsletterProblem.EventNotPublished), ("h4", NewsletterProblem.EventIsOver),
                ("h5", NewsletterProblem.EventNotFound), ("h6", NewsletterProblem.EventNotFound),
            ],
            faults.Select(fault => (fault.HighlightId!, fault.Problem)));
        Assert.Empty(await RunAsync(Of(Highlight(1)) with { Audience = new() { EventId = "over000000000000" } }));
        Assert.Equal([new(NewsletterFields.AudienceEvent, NewsletterProblem.EventNotPublished)], await RunAsync(Of(Highlight(1)) with { Audience = new() { EventId = "draft00000000000" } }));
    }

    [Fact]
    public async Task Choices_that_the_network_does_not_know_are_named()
    {
        var now = Bot.Clock.GetUtcNow();
        await AddAsync(
            new Organisation { Id = "eigen", NetworkId = "RSIV", Name = "Gemeente", Approved = true, CreatedAt = now },
            new Organisation { Id = "wacht", NetworkId = "RSIV", Name = "Wacht", Approved = false, CreatedAt = now },
            new Organisation { Id = "ander", NetworkId = "VAR", Name = "Ander", Approved = true, CreatedAt = now },
            Channel("19:kan@thread.tacv2", true), Channel("19:weg@thread.tacv2", false));

        var faults = await RunAsync(Of(Highlight(1) with { Themes = ["RSIV/cyber", "VAR/jeugd"] }) with
        {
            Audience = new()
            {
                Themes = ["RSIV/weg", "RSIV/cyber"], Roles = ["oov", "koning"], Organisations = ["eigen", "wacht", "ander"], Channels = ["19:kan@thread.tacv2", "19:weg@thread.tacv2", "19:niet@thread.tacv2"],
            },
        });

        Assert.Equal(
            [
                new(NewsletterFields.Themes, NewsletterProblem.NotKnown, 1, "h1"), new(NewsletterFields.AudienceThemes, NewsletterProblem.NotKnown, 1), new(NewsletterFields.Roles, NewsletterProblem.NotKnown, 1),
                new(NewsletterFields.Organisations, NewsletterProblem.NotKnown, 2), new(NewsletterFields.Channels, NewsletterProblem.NotKnown, 2),
            ],
            faults);
    }

    [Fact]
    public void Size_is_read_from_each_kind_of_image_and_broken_ones_have_none()
    {
        byte[] gif = [.. "GIF89a"u8, 0x20, 0x03, 0x58, 0x02];
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x04, 0x00, 0x00, 0xFF, 0xC2, 0x00, 0x11, 0x08, 0x02, 0x58, 0x03, 0x20, 0x03, 0x00];

        Assert.All([Png(800, 600), gif, jpeg], image => Assert.Equal((800, 600), ImageSize.Of(image)));
        Assert.All([[], [0xFF, 0xD8], [0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0], gif[..8], Png(1, 1)[..20], "<svg/>"u8.ToArray()], (byte[] image) => Assert.Null(ImageSize.Of(image)));
    }

    private Task<IReadOnlyList<NewsletterFault>> RunAsync(Newsletter newsletter) => Bot.Get<CheckNewsletter>().RunAsync(newsletter, CancellationToken.None);

    private async Task AddAsync(params object[] rows)
    {
        await using var context = Bot.Context();
        context.AddRange(rows);
        await context.SaveChangesAsync();
    }

    private static Newsletter Images(params string[] names) =>
        Of([.. names.Select((name, index) => Highlight(index + 1) with { ImageUrl = $"https://beeld.example/{name}", ImageAlt = new("Wat erop staat") })]);

    private static Highlight Highlight(int number) => new() { Id = $"h{number}", Title = new("Kop"), Text = new("Tekst.") };

    private static Newsletter Of(params Highlight[] highlights) => new()
    {
        Id = "n1", NetworkId = "RSIV", State = NewsletterState.Draft, Content = new() { Title = new("Nieuwsbrief"), Highlights = highlights }, Version = 1,
        CreatedBy = "x", CreatedAt = DateTimeOffset.UnixEpoch, ChangedBy = "x", ChangedAt = DateTimeOffset.UnixEpoch,
    };

    private NetworkEvent EventOf(string id) => new()
    {
        Id = id, NetworkId = "RSIV", Kind = EventKind.Leerhuis, Title = "Leerhuis", StartsAt = Bot.Clock.GetUtcNow().AddDays(1), EndsAt = Bot.Clock.GetUtcNow().AddDays(1).AddHours(2),
        RegistrationOpensAt = Bot.Clock.GetUtcNow(), RegistrationClosesAt = Bot.Clock.GetUtcNow().AddDays(1), Organiser = "RSIV", Status = EventStatus.Published, CreatedBy = "x",
        CreatedAt = Bot.Clock.GetUtcNow(), ChangedAt = Bot.Clock.GetUtcNow(),
    };

    private KnownConversation Channel(string id, bool isInstalled) => new()
    {
        ConversationId = id, TenantId = "t", Kind = ConversationKind.Channel, ServiceUrl = "https://x.example", BotId = "28:x", Installed = isInstalled,
        FirstSeenAt = Bot.Clock.GetUtcNow(), ChangedAt = Bot.Clock.GetUtcNow(),
    };

    private static byte[] Png(int width, int height)
    {
        byte[] image = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(image.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(image.AsSpan(20), height);
        return image;
    }
}
