using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Connector.Activities;
using Bot.Connector.Cards;
using Bot.Features.Deliveries;
using Bot.Features.Events.Model;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Events.Registering;
using Bot.Features.Kernteam;
using Bot.Features.Members;
using Bot.Features.Members.Profile;
using Bot.Features.Storage;
using Bot.Knowledge.Bank;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Events.Organising.Afterwards;

/// <summary>What the kernteam is told of the bot's own accord: little, or nobody reads it.</summary>
internal sealed class KernteamNotices(IDbContextFactory<BotDbContext> contexts, KernteamMembers kernteam, DeliveryStatements deliveries)
{
    // By then most of those who answer have done so.
    private static readonly TimeSpan TimeToAnswer = TimeSpan.FromDays(3);
    private static readonly TimeSpan StillNews = TimeSpan.FromDays(14);

    /// <summary>The kernteam of this event's network, as far as it has the bot.</summary>
    public async Task<IReadOnlyList<Member>> RecipientsAsync(string eventId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Events.AsNoTracking().Where(row => row.Id == eventId).Select(row => row.NetworkId).SingleOrDefaultAsync(cancellationToken) is not { } networkId)
        {
            return [];
        }

        return await KernteamPeople.WithBot(context, kernteam.Of(networkId)).ToListAsync(cancellationToken);
    }

    /// <summary>The result of the evaluation, some days after the question was asked.</summary>
    public Write Result(NetworkEvent networkEvent, Member member, DateTimeOffset now) => deliveries.Enqueue(new Delivery
    {
        Id = NewId.Next(),
        DedupeKey = $"kernteam-notice/result/{networkEvent.Id}/{member.ObjectId}",
        Kind = DeliveryKind.KernteamNotice,
        TenantId = member.TenantId,
        ObjectId = member.ObjectId,
        NetworkId = networkEvent.NetworkId,
        SubjectId = networkEvent.Id,
        Payload = new JsonObject { ["notice"] = KernteamNoticeContent.Result }.ToJsonString(),
        Priority = DeliveryPriority.Normal,
        DueAt = now + TimeToAnswer,
        PointlessAt = now + TimeToAnswer + StillNews,
        CreatedAt = now,
    });
}

/// <summary>What those notices say, as it is true when they are sent.</summary>
internal sealed class KernteamNoticeContent(Organisations organisations, AttendanceDesk desk, KernteamMembers kernteam) : IDeliveryContent
{
    public const string Result = "result";
    private const string Organisation = "organisation";

    public IReadOnlyCollection<DeliveryKind> Kinds { get; } = [DeliveryKind.KernteamNotice];

    public async Task<DeliveryContent> ComposeAsync(Delivery delivery, Member? recipient, CancellationToken cancellationToken)
    {
        if (recipient is null || delivery.NetworkId is not { } networkId || !kernteam.Has(networkId, recipient.ObjectId))
        {
            return new DeliveryContent.Skip(DeliveryOutcome.Superseded, "not of the kernteam any more");
        }

        var language = recipient.Language ?? AnswerLanguage.Dutch;
        return NoticeOf(delivery) switch
        {
            Organisation => await OrganisationAsync(delivery, networkId, language, cancellationToken),
            Result => await ResultAsync(delivery, language, cancellationToken),
            _ => new DeliveryContent.Skip(DeliveryOutcome.Refused, "unknown notice"),
        };
    }

    public Task EndedAsync(Delivery delivery, CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<DeliveryContent> OrganisationAsync(Delivery delivery, string networkId, AnswerLanguage language, CancellationToken cancellationToken)
    {
        if (await organisations.FindAsync(delivery.SubjectId, cancellationToken) is not { Approved: false } waiting)
        {
            return new DeliveryContent.Skip(DeliveryOutcome.Superseded, "no longer waiting");
        }

        var sentence = NoticeTexts.NewOrganisation(DeskCard.Name(waiting.Name)).In(language);
        return Message(sentence, DeskCard.Of(
            language,
            NoticeTexts.NewOrganisationHeading.In(language),
            [
                new TextBlock(sentence),
                .. DeskCard.Buttons(ExecuteAction.WithFallback(ProfileVerbs.Organisations, NoticeTexts.ToOrganisations.In(language), new JsonObject { ["network"] = networkId })),
            ]));
    }

    private async Task<DeliveryContent> ResultAsync(Delivery delivery, AnswerLanguage language, CancellationToken cancellationToken)
    {
        var read = await desk.ReadAsync(delivery.SubjectId, static attendance => (attendance.Event, Result: EvaluationResult.Of(attendance)), cancellationToken);
        if (read is not { Result.Event.Status: EventStatus.Completed })
        {
            return new DeliveryContent.Skip(DeliveryOutcome.Superseded, "no such event");
        }

        var card = ResultCard.For(read.Result.Event, read.Result.Result, language);
        return Message(card.Summary, card.Card);
    }

    private static DeliveryContent.Message Message(string summary, AdaptiveCard card) => new(new OutgoingMessage { Summary = summary, Card = card });

    private static string? NoticeOf(Delivery delivery)
    {
        try
        {
            return delivery.Payload is { } payload ? JsonElement.Parse(payload).Text("notice") : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Sentences of the notices.</summary>
internal static class NoticeTexts
{
    public static LocalText NewOrganisationHeading { get; } = new("Nieuwe organisatie", "New organisation");

    public static LocalText NewOrganisation(string name) => new(
        $"Een lid vulde een organisatie in die nog niet in de lijst staat: {name}. Keurt u haar goed?",
        $"A member filled in an organisation that is not on the list yet: {name}. Do you approve it?");

    public static LocalText ToOrganisations { get; } = new("Naar de organisaties", "Go to the organisations");
}
