using Bot.Features.Events.Model;
using Bot.Features.Kernteam.Desk;

namespace Bot.Features.Events.Organising;

/// <summary>A verb about an event that exists.</summary>
internal interface IEventVerb : IDeskVerb
{
    static string? IDeskVerb.Subject => EventSubjects.Property;
}

/// <summary>The events that the kernteam's buttons name.</summary>
internal sealed class EventSubjects(StoredEvents events) : IDeskSubjects
{
    public const string Property = "event";

    public string Name => Property;

    public async Task<IDeskSubject?> FindAsync(string id, CancellationToken cancellationToken) => await events.FindAsync(id, cancellationToken);
}

internal static class EventTaps
{
    extension(DeskTap tap)
    {
        /// <summary>The event as it was when the tap came in.</summary>
        public NetworkEvent Event => tap.Subject<NetworkEvent>();
    }
}
