using Bot.Connector.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Cards;

internal static class CardVerbs
{
    /// <summary>
    /// <typeparamref name="T"/> answers taps with this verb: as Action.Execute in the request itself, and as the
    /// Action.Submit that old clients send in its place, by changing the card in the chat.
    /// </summary>
    public static IServiceCollection AddCardVerb<T>(this IServiceCollection services, string verb)
        where T : class, ICardVerb
    {
        services.AddSingleton<T>();
        services.AddCardActionHandler<TappedAction<T>>(verb, ServiceLifetime.Singleton);
        return services.AddTurnHandler<TappedSubmit<T>>(TurnKind.CardSubmit, verb, ServiceLifetime.Singleton);
    }

    /// <summary>What every verb needs.</summary>
    public static IServiceCollection AddTaps(this IServiceCollection services) => services.AddSingleton<CardTaps>();
}
