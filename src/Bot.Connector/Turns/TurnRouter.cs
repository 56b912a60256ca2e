using System.Collections.Frozen;
using Bot.Connector.Activities;

namespace Bot.Connector.Turns;

// The routes that the features registered, by what comes in.
internal sealed class TurnRouter
{
    // "org.*" takes every verb that begins with "org." and has no handler of its own.
    private const string Family = ".*";

    private readonly FrozenDictionary<TurnKind, TurnRoute[]> turns;
    private readonly FrozenDictionary<(string Name, string? Verb), InvokeRoute> invokes;
    private readonly string[] submitNames;
    private readonly string[] actionVerbs;

    public TurnRouter(IEnumerable<TurnRoute> turns, IEnumerable<InvokeRoute> invokes)
    {
        this.turns = turns.GroupBy(static route => route.Kind).ToFrozenDictionary(static kind => kind.Key, static kind => kind.ToArray());
        var named = invokes.ToLookup(static route => (route.Name, route.Verb));
        if (named.FirstOrDefault(static routes => routes.Count() > 1) is { } twice)
        {
            throw new InvalidOperationException($"Two handlers were registered for the invoke {twice.Key.Name} {twice.Key.Verb}.");
        }

        this.invokes = named.ToFrozenDictionary(static routes => routes.Key, static routes => routes.Single());
        submitNames = [.. Names(this.turns.GetValueOrDefault(TurnKind.CardSubmit, []).Select(static route => route.Name))];
        actionVerbs = [.. Names(this.invokes.Keys.Where(static key => key.Name == InvokeNames.AdaptiveCardAction).Select(static key => key.Verb))];
    }

    public bool Takes(TurnKind kind) =>
        turns.ContainsKey(kind) || (kind == TurnKind.CardSubmit && turns.ContainsKey(TurnKind.Message));

    public IEnumerable<TurnRoute> For(TurnKind kind, string? name)
    {
        if (!turns.TryGetValue(kind, out var routes))
        {
            return [];
        }

        var registered = kind == TurnKind.CardSubmit ? Registered(submitNames, name) : name;
        return routes.Where(route => route.Name is null || route.Name == registered);
    }

    public InvokeRoute? ForInvoke(string name) => invokes.GetValueOrDefault((name, null));

    public InvokeRoute? ForCardAction(string verb) =>
        Registered(actionVerbs, verb) is { } registered ? invokes[(InvokeNames.AdaptiveCardAction, registered)] : null;

    // The longest comes first, so that "org.round.*" goes before "org.*".
    private static IEnumerable<string> Names(IEnumerable<string?> names) =>
        names.OfType<string>().Distinct(StringComparer.Ordinal).OrderByDescending(static name => name.Length);

    // The name itself, or else the nearest family that it belongs to.
    private static string? Registered(string[] names, string? name) => name is null
        ? null
        : Array.Find(names, known => known == name)
            ?? Array.Find(names, family => family.EndsWith(Family, StringComparison.Ordinal) && name.AsSpan().StartsWith(family.AsSpan()[..^1], StringComparison.Ordinal));
}
