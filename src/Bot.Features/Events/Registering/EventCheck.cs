using Bot.Features.Kernteam.Forms;
using Bot.Features.Events.Model;
using Bot.Features.Events.Registering.Rules;

namespace Bot.Features.Events.Registering;

/// <summary>
/// What an event must satisfy before members see it; every fault names its field. The link of an online event may follow
/// later; the address of a room may not.
/// </summary>
internal static class EventCheck
{
    public const int LongestTitle = 100;
    public const int LongestSummary = 1000;
    public const int LongestOrganiser = 80;
    public const int LongestAddress = 200;
    public const int LongestLink = 500;
    public const int MostSeats = 2000;
    public const int MostThemes = 20;
    public const int MostWalkingMinutes = 120;

    private const int MostHours = 4 * 24;
    private const int YearsAhead = 3;

    public static IReadOnlyList<EventFault> Faults(NetworkEvent networkEvent, DateTimeOffset now) =>
    [
        .. Texts(networkEvent),
        .. Times(networkEvent, now),
        .. Places(networkEvent),
        .. ProgrammeCheck.Faults(networkEvent),
    ];

    /// <summary>The fault of a text: missing, too long as a reader counts (an emoji is one), or with letters that steer a screen.</summary>
    internal static EventFault? Text(string field, string? text, int longest, bool isRequired = true, bool mayHaveLines = false)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return isRequired ? new EventFault(field, EventProblem.Missing) : null;
        }

        if (TextLength.Exceeds(text, longest))
        {
            return new EventFault(field, EventProblem.TooLong, longest);
        }

        return text.Any(letter => Steers(letter) && !(mayHaveLines && letter is '\n' or '\r')) || HasHalfLetter(text)
            ? new EventFault(field, EventProblem.NotAKnownValue)
            : null;
    }

    internal static EventFault? Capacity(string field, int capacity) =>
        capacity is >= 1 and <= MostSeats ? null : new EventFault(field, EventProblem.OutOfRange, MostSeats);

    private static IEnumerable<EventFault> Texts(NetworkEvent networkEvent) => new[]
    {
        Enum.IsDefined(networkEvent.Kind) ? null : new EventFault("kind", EventProblem.NotAKnownValue),
        Text("title", networkEvent.Title, LongestTitle),
        Text("summary", networkEvent.Summary, LongestSummary, isRequired: false, mayHaveLines: true),
        Text("organiser", networkEvent.Organiser, LongestOrganiser),
        Text("address", networkEvent.Address, LongestAddress, isRequired: false, mayHaveLines: true),
        networkEvent.Themes.Count > MostThemes ? new EventFault("themes", EventProblem.OutOfRange, MostThemes) : null,
    }.OfType<EventFault>();

    private static IEnumerable<EventFault> Times(NetworkEvent networkEvent, DateTimeOffset now)
    {
        if (networkEvent.StartsAt <= now)
        {
            yield return new EventFault("start", EventProblem.InThePast);
        }
        else if (networkEvent.StartsAt > now.AddYears(YearsAhead))
        {
            yield return new EventFault("start", EventProblem.TooFarAhead, YearsAhead);
        }

        if (networkEvent.EndsAt <= networkEvent.StartsAt)
        {
            yield return new EventFault("end", EventProblem.EndsBeforeStart);
        }
        else if (networkEvent.EndsAt - networkEvent.StartsAt > TimeSpan.FromHours(MostHours))
        {
            yield return new EventFault("end", EventProblem.TooLongInTime, MostHours);
        }

        if (networkEvent.RegistrationClosesAt > networkEvent.EndsAt)
        {
            yield return new EventFault("closes", EventProblem.ClosesAfterStart);
        }

        if (networkEvent.RegistrationOpensAt >= networkEvent.RegistrationClosesAt)
        {
            yield return new EventFault("opens", EventProblem.OpensAfterClosing);
        }
    }

    private static IEnumerable<EventFault> Places(NetworkEvent networkEvent)
    {
        if (networkEvent is { RoomCapacity: null, OnlineCapacity: null })
        {
            yield return new EventFault("roomCapacity", EventProblem.NoPlace);
        }

        else
        {
            foreach (var field in WithoutSeats(networkEvent))
            {
                yield return new EventFault(field, EventProblem.Missing);
            }
        }

        if (networkEvent.RoomCapacity is { } room)
        {
            if (Capacity("roomCapacity", room) is { } fault)
            {
                yield return fault;
            }

            if (string.IsNullOrWhiteSpace(networkEvent.Address))
            {
                yield return new EventFault("address", EventProblem.NoPlace);
            }
        }

        if (networkEvent.OnlineCapacity is { } online && Capacity("onlineCapacity", online) is { } tooMany)
        {
            yield return tooMany;
        }

        if (networkEvent.OnlineUrl is { Length: > 0 } link && LinkFault(link) is { } linkFault)
        {
            yield return linkFault;
        }
    }

    // An address or a link says that one can take part there, which nobody can without seats.
    private static IEnumerable<string> WithoutSeats(NetworkEvent networkEvent)
    {
        if (networkEvent.RoomCapacity is null && !string.IsNullOrWhiteSpace(networkEvent.Address))
        {
            yield return "roomCapacity";
        }

        if (networkEvent.OnlineCapacity is null && !string.IsNullOrWhiteSpace(networkEvent.OnlineUrl))
        {
            yield return "onlineCapacity";
        }
    }

    private static EventFault? LinkFault(string link) =>
        link.Length > LongestLink ? new EventFault("link", EventProblem.TooLong, LongestLink)
        : Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            && address is { Host.Length: > 0, UserInfo.Length: 0 } && !link.Any(letter => Steers(letter) || char.IsWhiteSpace(letter))
            ? null
            : new EventFault("link", EventProblem.NotAnHttpsLink);

    // Control letters, and those that turn the direction of what follows: a title must not write over its neighbours.
    private static bool Steers(char letter) =>
        char.IsControl(letter) || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029' or '\uFEFF';

    private static bool HasHalfLetter(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                index++;
            }
            else if (char.IsSurrogate(text[index]))
            {
                return true;
            }
        }

        return false;
    }
}
