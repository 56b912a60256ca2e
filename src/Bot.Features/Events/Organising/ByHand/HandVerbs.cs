using System.Text.Json.Nodes;
using Bot.Connector.Cards;
using Bot.Features.Cards;
using Bot.Features.Events.Model;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Kernteam.Forms;
using Bot.Features.Events.Organising.Forms;
using Bot.Features.Events.Organising.Opening;
using Bot.Features.Events.Registering;
using Bot.Features.Members;
using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Events.Organising.ByHand;

/// <summary>"Iemand aanmelden": the form for somebody who registered by mail ("meld mij aan").</summary>
internal sealed class AskHand : IEventVerb
{
    public static string Verb => "org.hand";

    public Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken) => Task.FromResult(tap.Event.Status == EventStatus.Published
        ? HandCards.Form(tap, TypedForm.Of(), [], null)
        : new CardReply.Refuse(OverviewTexts.NotPublished.In(tap.Language)));
}

/// <summary>Registers her, after asking whether she is a member that the bot knows.</summary>
internal sealed class RegisterByHand(AttendanceDesk desk, MembersOfNetwork members, Organisations organisations, TimeProvider clock) : IEventVerb
{
    public static string Verb => "org.hand.save";

    public async Task<CardReply> DoAsync(DeskTap tap, CancellationToken cancellationToken)
    {
        if (tap.Event.Status != EventStatus.Published)
        {
            return new CardReply.Refuse(OverviewTexts.NotPublished.In(tap.Language));
        }

        var typed = HandForm.Typed(tap);
        var (guest, faults) = HandForm.Read(typed, tap.Event);
        if (faults.Count > 0)
        {
            tap.Note(DeskOutcome.Faulty, $"{faults.Count} faults");
            return HandCards.Form(tap, typed, faults, null);
        }

        var alike = await members.AlikeAsync(tap.NetworkId, guest.Name, guest.Email, cancellationToken);
        var chosen = tap.Text("as");
        var member = alike.FirstOrDefault(member => HandCards.IdOf(member) == chosen);
        if (alike.Count > 0 && member is null && chosen != HandCards.SomebodyElse)
        {
            return HandCards.WhichMember(tap, typed, alike);
        }

        var applicant = member is null ? Of(guest, tap.NetworkId) : await OfAsync(member, cancellationToken);
        var decided = await desk.DecideAsync(
            tap.Event.Id,
            attendance => attendance.Register(applicant, guest.Wish, clock.GetUtcNow()),
            outcome => [tap.Trace(IsDone(outcome) ? DeskOutcome.Done : outcome.ToString(), member is null ? "guest" : "member")],
            cancellationToken);
        var result = decided?.Result ?? RegistrationOutcome.NotPublished;
        var sentence = HandTexts.Of(result, DeskCard.Name(applicant.Name)).In(tap.Language);
        return IsSettled(result)
            ? HandCards.Done(tap, sentence)
            : HandCards.Form(tap, typed, [], sentence);
    }

    private static bool IsDone(RegistrationOutcome outcome) => outcome is RegistrationOutcome.Registered or RegistrationOutcome.Waitlisted;

    private static bool IsSettled(RegistrationOutcome outcome) =>
        IsDone(outcome) || outcome is RegistrationOutcome.AlreadyRegistered or RegistrationOutcome.AlreadyWaitlisted or RegistrationOutcome.AlreadyOffered;

    private static Applicant Of(TypedGuest guest, string networkId) => new(
        AttendeeKey.OfGuest(guest.Name, guest.Organisation, guest.Email), null, null, guest.Name, guest.Organisation, guest.Email, networkId, null, null, ByHand: true);

    private async Task<Applicant> OfAsync(Member member, CancellationToken cancellationToken) => new(
        AttendeeKey.Of(member.TenantId, member.ObjectId),
        member.TenantId,
        member.ObjectId,
        member.Name,
        (await organisations.FindAsync(member.OrganisationId, cancellationToken))?.Name,
        member.Email,
        member.NetworkId,
        member.OrganisationId,
        member.Role,
        ByHand: true);
}

/// <summary>Members who may be the one that the kernteam typed.</summary>
internal sealed class MembersOfNetwork(IDbContextFactory<BotDbContext> contexts)
{
    private const int Most = 5;

    /// <summary>Those with this e-mail address or this name, of the network or of none yet.</summary>
    public async Task<IReadOnlyList<Member>> AlikeAsync(string networkId, string name, string? email, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var members = await context.Members.AsNoTracking().Where(row => row.NetworkId == networkId || row.NetworkId == null).ToListAsync(cancellationToken);
        return
        [
            .. members
                .Where(row => IsSame(row.Name, name) || IsSame(row.Email, email))
                .OrderByDescending(row => IsSame(row.Email, email)).ThenBy(static row => row.ObjectId, StringComparer.Ordinal)
                .Take(Most),
        ];
    }

    private static bool IsSame(string? one, string? other) =>
        one is { Length: > 0 } && other is { Length: > 0 } && string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}

/// <summary>The cards of registering by hand.</summary>
internal static class HandCards
{
    public const string SomebodyElse = "guest";

    public static string IdOf(Member member) => $"{member.TenantId}/{member.ObjectId}";

    public static CardReply Form(DeskTap tap, TypedForm typed, IReadOnlyList<EventFault> faults, string? notice) => DeskCard.Reply(
        tap.Language,
        $"{HandTexts.Heading.In(tap.Language)}: {DeskCard.Name(tap.Event.Title)}",
        [
            .. DeskCard.Notice(notice, TextColor.Attention),
            .. HandForm.Body(typed, faults, tap.Event, tap.Language).Items,
            .. DeskCard.Buttons(
                DeskCard.Button<RegisterByHand>(HandTexts.Register.In(tap.Language), tap.Event),
                DeskCard.Button<OpenEvent>(OverviewTexts.Back.In(tap.Language), tap.Event)),
        ]);

    public static CardReply WhichMember(DeskTap tap, TypedForm typed, IReadOnlyList<Member> alike) => DeskCard.Reply(
        tap.Language,
        HandTexts.WhichMember.In(tap.Language),
        [
            new TextBlock(HandTexts.WhichMemberHint.In(tap.Language)),
            .. DeskCard.Buttons(
            [
                .. alike.Select(member => DeskCard.Button<RegisterByHand>(
                    member.Email is { } email ? $"{DeskCard.Name(member.Name, 60)} ({DeskCard.Name(email, 60)})" : DeskCard.Name(member.Name, 60), tap.Event, Data(tap, typed, IdOf(member)))),
                DeskCard.Button<RegisterByHand>(HandTexts.SomebodyElse.In(tap.Language), tap.Event, Data(tap, typed, SomebodyElse)),
            ]),
        ]);

    public static CardReply Done(DeskTap tap, string sentence) => DeskCard.Reply(
        tap.Language,
        HandTexts.Done.In(tap.Language),
        [
            new TextBlock(sentence),
            .. DeskCard.Buttons(
                DeskCard.Button<AskHand>(HandTexts.Another.In(tap.Language), tap.Event),
                DeskCard.Button<OpenEvent>(OverviewTexts.Back.In(tap.Language), tap.Event)),
        ]);

    // What was typed travels with the buttons, for the card with the fields is gone.
    private static (string Name, JsonNode? Value)[] Data(DeskTap tap, TypedForm typed, string chosen) =>
        [.. HandForm.Fields(tap.Event).Where(field => typed[field].Length > 0).Select(field => (field, (JsonNode?)JsonValue.Create(typed[field]))), ("as", chosen)];
}
