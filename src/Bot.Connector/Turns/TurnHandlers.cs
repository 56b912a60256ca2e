using Bot.Connector.Activities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Connector.Turns;

/// <summary>Which handler takes which turns: the explicit list that every feature's module adds to.</summary>
public static class TurnHandlers
{
    /// <summary>
    /// <typeparamref name="T"/> takes turns of <paramref name="kind"/>, after the handlers registered before it.
    /// It is scoped (made anew in a scope of the turn) unless it says singleton, which costs less.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="kind">What it takes.</param>
    /// <param name="name">
    /// Only this verb (<see cref="TurnKind.CardSubmit"/>) or event name (<see cref="TurnKind.Event"/>); null for all. A verb may
    /// be a family, as with <see cref="AddCardActionHandler{T}"/>.
    /// </param>
    /// <param name="lifetime">Scoped or singleton.</param>
    /// <typeparam name="T">The handler.</typeparam>
    public static IServiceCollection AddTurnHandler<T>(
        this IServiceCollection services, TurnKind kind, string? name = null, ServiceLifetime lifetime = ServiceLifetime.Scoped)
        where T : class, ITurnHandler =>
        services.AddSingleton(new TurnRoute(kind, name, typeof(T), services.AddHandler<T>(lifetime)));

    /// <summary><typeparamref name="T"/> answers the invoke <paramref name="invokeName"/>. One handler per name.</summary>
    /// <param name="services">The services.</param>
    /// <param name="invokeName">The invoke's name (<see cref="InvokeNames"/>), compared ordinally; empty for an invoke without a name.</param>
    /// <param name="lifetime">Scoped or singleton.</param>
    /// <typeparam name="T">The handler.</typeparam>
    public static IServiceCollection AddInvokeHandler<T>(
        this IServiceCollection services, string invokeName, ServiceLifetime lifetime = ServiceLifetime.Scoped)
        where T : class, IInvokeHandler =>
        services.AddSingleton(new InvokeRoute(invokeName, null, typeof(T), services.AddHandler<T>(lifetime)));

    /// <summary>
    /// <typeparamref name="T"/> answers taps on Action.Execute with this verb. One handler per verb. A verb that ends in
    /// <c>.*</c> is a family: its handler answers every verb with that beginning for which nothing nearer is registered,
    /// such as what a forged card or one of a later version sends.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="verb">The action's verb, compared ordinally; or a family, such as <c>org.*</c>.</param>
    /// <param name="lifetime">Scoped or singleton.</param>
    /// <typeparam name="T">The handler.</typeparam>
    public static IServiceCollection AddCardActionHandler<T>(
        this IServiceCollection services, string verb, ServiceLifetime lifetime = ServiceLifetime.Scoped)
        where T : class, IInvokeHandler =>
        services.AddSingleton(new InvokeRoute(InvokeNames.AdaptiveCardAction, verb, typeof(T), services.AddHandler<T>(lifetime)));

    // A handler of several kinds is one service; how it was registered first decides. True when it is a singleton.
    private static bool AddHandler<T>(this IServiceCollection services, ServiceLifetime lifetime)
        where T : class
    {
        services.TryAdd(new ServiceDescriptor(typeof(T), typeof(T), lifetime));
        return services.First(static service => service.ServiceType == typeof(T)).Lifetime == ServiceLifetime.Singleton;
    }
}

internal sealed record TurnRoute(TurnKind Kind, string? Name, Type Handler, bool IsSingleton);

internal sealed record InvokeRoute(string Name, string? Verb, Type Handler, bool IsSingleton);
