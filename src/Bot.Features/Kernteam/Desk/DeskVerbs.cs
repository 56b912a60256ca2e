using Bot.Connector.Activities;
using Bot.Connector.Cards;
using Bot.Features.Cards;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Kernteam.Desk;

/// <summary>
/// The only road from a button to a verb of the kernteam: through the desk. On a card that is brought up to date by itself
/// the button says <see cref="DeskVerbs.Apart"/>: what comes of it is a card of its own, or the next update would take away the form
/// in which somebody is typing.
/// </summary>
internal sealed class DeskVerb<T>(T verb, KernteamDesk desk) : ICardVerb
    where T : class, IDeskVerb
{
    public async Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tap);
        var reply = await desk.AdmitAsync(tap, verb, cancellationToken);
        if (reply is not CardReply.Replace card || !tap.Turn.IsPersonal || tap.Data.Text(DeskVerbs.Apart) is null)
        {
            return reply;
        }

        var sent = await tap.Turn.SendAsync(new OutgoingMessage { Card = card.Card, Summary = card.Summary }, cancellationToken);
        return sent.IsSent ? new CardReply.Say(DeskTexts.Below.In(tap.Language)) : reply;
    }
}

internal static class DeskVerbs
{
    /// <summary>The property of a button's data that says so.</summary>
    public const string Apart = "apart";

    public static IServiceCollection AddDeskVerb<T>(this IServiceCollection services)
        where T : class, IDeskVerb =>
        services.AddSingleton<T>().AddCardVerb<DeskVerb<T>>(T.Verb);

    /// <summary>Whatever else of this family comes in (<c>org.*</c>) is refused, and the trail has it.</summary>
    public static IServiceCollection AddUnknownDeskVerbs(this IServiceCollection services, string family) =>
        services.AddCardVerb<UnknownDeskVerb>(family);
}
