using Bot.Features.Cards;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Events.Organising.Desk;

/// <summary>The only road from a button to a verb of the kernteam: through the desk.</summary>
internal sealed class DeskVerb<T>(T verb, KernteamDesk desk) : ICardVerb
    where T : class, IOrganisingVerb
{
    public Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken) =>
        desk.AdmitAsync(tap, T.Verb, verb is IEventVerb, verb, cancellationToken);
}

internal static class OrganisingVerbs
{
    public static IServiceCollection AddOrganisingVerb<T>(this IServiceCollection services)
        where T : class, IOrganisingVerb =>
        services.AddSingleton<T>().AddCardVerb<DeskVerb<T>>(T.Verb);
}
