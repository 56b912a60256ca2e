using Bot.Features.Deliveries;
using Bot.Features.Inquiries.Model;
using Bot.Features.Inquiries.Pages;
using Bot.Features.Kernteam;
using Bot.Features.Tests.Playing;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Tests.Inquiries;

/// <summary>A bot with two networks: Anna and Bram are RSIV's kernteam, somebody else is VAR's, and Vera is a member who asks.</summary>
public abstract class InquiryTests : IAsyncLifetime
{
    private protected const string Asked = "Hoe meld ik een hack bij de gemeente?";

    private BotInTeams? bot;

    private protected BotInTeams Bot => bot ?? throw new InvalidOperationException("The test has not started.");

    private protected CardChat Anna => field ??= new(Bot, TeamsPerson.Anna);

    private protected CardChat Bram => field ??= new(Bot, TeamsPerson.Bram);

    private protected CardChat Vera => field ??= new(Bot, TeamsPerson.Numbered(7));

    private protected static TeamsPerson OtherKernteam { get; } = TeamsPerson.Numbered(90);

    public async Task InitializeAsync()
    {
        bot = await BotInTeams.StartAsync(builder =>
        {
            builder.Configuration["Kernteam:RSIV:0"] = TeamsPerson.Anna.ObjectId;
            builder.Configuration["Kernteam:RSIV:1"] = TeamsPerson.Bram.ObjectId.ToUpperInvariant();
            builder.Configuration["Kernteam:VAR:0"] = OtherKernteam.ObjectId;
            builder.Services.AddSingleton<CurrentDocuments>(network => network == "RSIV" ? ["RSIV-2022"] : []);
        });
        Bot.Engine.Prepared["Wie heeft Cybercrime en gedigitaliseerde criminaliteit?"] = Answers.Holder;

        await Bot.TakeAsync(
            Bot.Teams.Activities.Message("ik ben van RSIV", TeamsPerson.Anna), Bot.Teams.Activities.Message("ik ben van RSIV", TeamsPerson.Bram),
            Bot.Teams.Activities.Message("ik ben van RSIV", Vera.Person), Bot.Teams.Activities.Message("ik ben van VAR", OtherKernteam));

        // Tuesday morning: nobody's quiet hours. Not before the keys of Teams are there, whose fetching has its own patience.
        Bot.Clock.Advance(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero) - Bot.Clock.GetUtcNow());
    }

    public async Task DisposeAsync() => await Bot.DisposeAsync();

    /// <summary>Somebody asks, the bot declines, and she sends it to the kernteam, who have it in their chats.</summary>
    private protected async Task<Inquiry> SentAsync(string question = Asked, CardChat? by = null)
    {
        var asker = by ?? Vera;
        await asker.SayAsync(question);
        await asker.SayAsync("Vraag het aan het kernteam");
        await asker.TapAsync("ask.send");
        await Bot.DeliverDueAsync();
        return (await InquiriesAsync())[^1];
    }

    /// <summary>A member of RSIV who asks.</summary>
    private protected async Task<CardChat> MemberAsync(int number)
    {
        var chat = new CardChat(Bot, TeamsPerson.Numbered(number));
        await chat.SayAsync("ik ben van RSIV");
        return chat;
    }

    private protected async Task<IReadOnlyList<Inquiry>> InquiriesAsync()
    {
        await using var context = Bot.Context();
        return await context.Inquiries.AsNoTracking().OrderBy(row => row.AskedAt).ToListAsync();
    }

    private protected async Task<Inquiry> InquiryAsync(string id) => (await InquiriesAsync()).Single(row => row.Id == id);

    private protected async Task<IReadOnlyList<Delivery>> DeliveriesAsync(DeliveryKind kind)
    {
        await using var context = Bot.Context();
        return await context.Deliveries.AsNoTracking().Where(row => row.Kind == kind).OrderBy(row => row.CreatedAt).ToListAsync();
    }

    private protected async Task<IReadOnlyList<AuditEntry>> TrailAsync()
    {
        await using var context = Bot.Context();
        return await context.Audit.AsNoTracking().OrderBy(row => row.At).ToListAsync();
    }
}
