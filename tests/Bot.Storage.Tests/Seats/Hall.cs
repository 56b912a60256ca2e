using Bot.Features.Deliveries;
using Bot.Features.Events.Model;
using Bot.Features.Events.Registering;
using Bot.Features.Storage;
using Bot.Storage.Tests.Engines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Storage.Tests.Seats;

/// <summary>An event with twenty seats, and everybody who wants one.</summary>
internal static class Hall
{
    public const string Id = "leerhuis";
    public const int Seats = 20;

    private const string Tenant = "72f988bf-86f1-41af-91ab-2d7cd011db47";

    public static void Configure(IServiceCollection services)
    {
        services.AddSingleton<DeliveryStatements>();
        services.AddSingleton<DeliverySignal>();
        services.AddRegistering();
    }

    public static async Task OpenAsync(BotInstance bot, DateTimeOffset now, int seats = Seats)
    {
        await using var context = bot.Context();
        context.Events.Add(new NetworkEvent
        {
            Id = Id,
            NetworkId = "RSIV",
            Kind = EventKind.Leerhuis,
            Title = "Leerhuis Cyber",
            StartsAt = now.AddDays(20),
            EndsAt = now.AddDays(20).AddHours(3),
            Address = "Stadhuis",
            RoomCapacity = seats,
            RegistrationOpensAt = now.AddDays(-1),
            RegistrationClosesAt = now.AddDays(19),
            Organiser = "Bureau RSIV",
            Status = EventStatus.Published,
            Version = 1,
            CreatedBy = "maker",
            CreatedAt = now,
            ChangedAt = now,
            PublishedAt = now,
        });
        await context.SaveChangesAsync();
    }

    public static string Key(int person) => AttendeeKey.Of(Tenant, $"p{person:0000}");

    public static async Task<RegistrationOutcome> TapAsync(AttendanceDesk desk, int person, DateTimeOffset now) =>
        (await desk.DecideAsync(Id, attendance => attendance.Register(Person(person), new Wish(AttendanceForm.InRoom, []), now), null, default))!.Result; // the event is there

    public static async Task<WithdrawalOutcome> WithdrawAsync(AttendanceDesk desk, int person, DateTimeOffset now) =>
        (await desk.DecideAsync(Id, attendance => attendance.Withdraw(Key(person), now), null, default))!.Result; // as above

    public static async Task<OfferOutcome> LetGoAsync(AttendanceDesk desk, int person, DateTimeOffset now) =>
        (await desk.DecideAsync(Id, attendance => attendance.LetGo(Key(person), now), null, default))!.Result; // as above

    public static async Task<OfferOutcome> TakeAsync(AttendanceDesk desk, int person, DateTimeOffset now) =>
        (await desk.DecideAsync(Id, attendance => attendance.TakeSeat(Key(person), now), null, default))!.Result; // as above

    public static async Task<List<Registration>> PeopleAsync(BotInstance bot)
    {
        await using var context = bot.Context();
        return await context.Registrations.AsNoTracking().OrderBy(row => row.Place).ThenBy(row => row.AttendeeKey).ToListAsync();
    }

    private static Applicant Person(int person) => new(Key(person), Tenant, $"p{person:0000}", $"Persoon {person}", null, null, "RSIV", null, null);
}
