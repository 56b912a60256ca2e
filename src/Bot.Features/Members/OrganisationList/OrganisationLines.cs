using Bot.Features.Members.Profile;

namespace Bot.Features.Members.OrganisationList;

/// <summary>A list that the kernteam pastes: one organisation per line, with its tenant behind a semicolon or tab where that is known.</summary>
internal static class OrganisationLines
{
    /// <summary>The most lines at once; a region has some twenty-five municipalities.</summary>
    public const int Most = 200;

    private const int Longest = 20_000;

    /// <summary>The lines, or why they are not taken. Empty lines and repetitions do not count.</summary>
    public static (IReadOnlyList<(string Name, string? TenantId)> Lines, OrganisationOutcome Outcome) Of(string? pasted)
    {
        if (pasted is { Length: > Longest })
        {
            return ([], OrganisationOutcome.TooMany);
        }

        var lines = new List<(string Name, string? TenantId)>();
        foreach (var line in (pasted ?? string.Empty).Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.Split([';', '\t'], 2, StringSplitOptions.TrimEntries);
            if (OrganisationName.Of(parts[0]) is not { } name)
            {
                return ([], OrganisationOutcome.NameNotUsable);
            }

            if (TenantOf(parts.ElementAtOrDefault(1)) is not { IsSound: true } tenant)
            {
                return ([], OrganisationOutcome.TenantNotUsable);
            }

            if (!lines.Exists(known => OrganisationName.AreEqual(known.Name, name)))
            {
                lines.Add((name, tenant.Id));
            }
        }

        return lines.Count switch
        {
            0 => ([], OrganisationOutcome.NameNotUsable),
            > Most => ([], OrganisationOutcome.TooMany),
            _ => (lines, OrganisationOutcome.Done),
        };
    }

    /// <summary>A tenant's id as it is kept, in small letters; nothing is sound too.</summary>
    public static (bool IsSound, string? Id) TenantOf(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? (true, null)
        : Guid.TryParse(typed.Trim(), out var id) && id != Guid.Empty ? (true, id.ToString("D"))
        : (false, null);
}
