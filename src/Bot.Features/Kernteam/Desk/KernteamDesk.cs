using Bot.Connector.Activities;
using Bot.Features.Cards;
using Bot.Features.Kernteam;
using Bot.Features.Members;

namespace Bot.Features.Kernteam.Desk;

/// <summary>Why somebody's tap goes no further.</summary>
internal enum DeskRefusal
{
    /// <summary>Without an Entra object id nobody can be told from anybody.</summary>
    NoIdentity,

    /// <summary>In a group or channel others would see what is the kernteam's.</summary>
    NotPersonal,

    /// <summary>She is of no network's kernteam, or not of this one's.</summary>
    NotKernteam,

    /// <summary>Nothing of ours has this id.</summary>
    NoSuchSubject,

    /// <summary>The data names no network that exists, or more than one is possible.</summary>
    NoSuchNetwork,

    /// <summary>A group or channel where this network's kernteam does not do this, or no longer.</summary>
    NotHere,

    /// <summary>A card renewed itself; nobody tapped.</summary>
    NotTapped,
}

/// <summary>
/// The one place where it is decided who may organise, and where the audit trail gets its entries: every tap on a verb of
/// the kernteam passes here and leaves exactly one, whether it is done, looked at or refused.
/// </summary>
internal sealed class KernteamDesk(KernteamMembers kernteam, AuditTrail trail, IEnumerable<IDeskSubjects> subjects, IDeskPlaces places, CurrentNetworks networks)
{
    private const int LongestId = 40;

    private readonly Dictionary<string, IDeskSubjects> byName = subjects.ToDictionary(kind => kind.Name, StringComparer.Ordinal);

    public async Task<CardReply> AdmitAsync<T>(CardTap tap, T verb, CancellationToken cancellationToken)
        where T : class, IDeskVerb
    {
        ArgumentNullException.ThrowIfNull(tap);
        var actor = new Actor(tap.Turn.TenantId ?? string.Empty, tap.Turn.UserObjectId ?? string.Empty);
        var subjectId = T.Subject is { } kind ? IdOf(tap, kind) : null;
        var subject = subjectId is null ? null : await byName[T.Subject ?? string.Empty].FindAsync(subjectId, cancellationToken);
        var networkId = T.Subject is null ? NetworkOf(tap) : subject?.NetworkId;
        var why = RefusalOf(tap, T.WorksInGroups, networkId, T.Subject is null);
        if (why is null && !tap.Turn.IsPersonal && !await places.IsHereAsync(networkId ?? string.Empty, tap.Turn, cancellationToken))
        {
            why = DeskRefusal.NotHere;
        }

        if (why is { } refusal)
        {
            await trail.WriteAsync(trail.Entry(actor, networkId, T.Verb, subjectId, refusal.ToString()), cancellationToken);
            return new CardReply.Refuse(DeskTexts.Of(refusal).In(tap.Language));
        }

        var known = networkId ?? throw new InvalidOperationException("An admitted tap has a network.");
        var admitted = new DeskTap(tap, actor, known, subject, (outcome, detail) => trail.Entry(actor, known, T.Verb, subject?.Id, outcome, detail));
        var reply = await verb.DoAsync(admitted, cancellationToken);
        if (!admitted.IsTraced)
        {
            var (outcome, detail) = admitted.Noted ?? (reply is CardReply.Refuse ? DeskOutcome.Refused : DeskOutcome.Shown, null);
            await trail.WriteAsync(admitted.Trace(outcome, detail), cancellationToken);
        }

        return reply;
    }

    /// <summary>The network as the bank writes it; null when it has none of this name.</summary>
    public string? Canonical(string? networkId) =>
        networks().FirstOrDefault(network => string.Equals(network.Id, networkId, StringComparison.OrdinalIgnoreCase))?.Id;

    /// <summary>The networks for which this person organises, as the bank writes them.</summary>
    public IReadOnlyList<string> NetworksOf(string? objectId) => [.. kernteam.NetworksOf(objectId).Select(Canonical).OfType<string>()];

    private DeskRefusal? RefusalOf(CardTap tap, bool worksInGroups, string? networkId, bool namesNetwork)
    {
        if (tap.Turn is not { TenantId.Length: > 0, UserObjectId.Length: > 0 })
        {
            return DeskRefusal.NoIdentity;
        }

        if (!tap.Turn.IsPersonal && !worksInGroups)
        {
            return DeskRefusal.NotPersonal;
        }

        if (tap.IsRefresh)
        {
            return DeskRefusal.NotTapped;
        }

        if (networkId is null)
        {
            return namesNetwork ? DeskRefusal.NoSuchNetwork : DeskRefusal.NoSuchSubject;
        }

        return kernteam.Has(networkId, tap.Turn.UserObjectId) ? null : DeskRefusal.NotKernteam;
    }

    private string? NetworkOf(CardTap tap) => Canonical(IdOf(tap, "network"));

    // Only what looks like an id of ours: the trail and the query take nothing else from outside.
    private static string? IdOf(CardTap tap, string name) =>
        tap.Data.Text(name) is { Length: > 0 and <= LongestId } id && id.All(char.IsAsciiLetterOrDigit) ? id : null;
}
