using System.Collections.Frozen;
using Bot.Connector.Activities;

namespace Bot.Connector.Turns;

// The routes that the features registered, by what comes in.
internal sealed class TurnRouter
{
    private readonly FrozenDictionary<TurnKind, TurnRoute[]> turns;
    private readonly FrozenDictionary<(string Name, string? Verb), InvokeRoute> invokes;

    public TurnRouter(IEnumerable<TurnRoute> turns, IEnumerable<InvokeRoute> invokes)
    {
        this.turns = turns.GroupBy(static route => route.Kind).ToFrozenDictionary(static kind => kind.Key, static kind => kind.ToArray());
        var named = invokes.ToLookup(static route => (route.Name, route.Verb));
        if (named.FirstOrDefault(static routes => routes.Count() > 1) is { } twice)
        {
            throw new InvalidOperationException($"Two handlers were registered for the invoke {twice.Key.Name} {twice.Key.Verb}.");
        }

        this.invokes = named.ToFrozenDictionary(static routes => routes.Key, static routes => routes.Single());
    }

    public bool Takes(TurnKind kind) =>
        turns.ContainsKey(kind) || (kind == TurnKind.CardSubmit && turns.ContainsKey(TurnKind.Message));

    public IEnumerable<TurnRoute> For(TurnKind kind, string? name) =>
        turns.TryGetValue(kind, out var routes)
            ? routes.Where(route => route.Name is null || route.Name == name)
            : [];

    public InvokeRoute? ForInvoke(string name) => invokes.GetValueOrDefault((name, null));

    public InvokeRoute? ForCardAction(string verb) => invokes.GetValueOrDefault((InvokeNames.AdaptiveCardAction, verb));
}
