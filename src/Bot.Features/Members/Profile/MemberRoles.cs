using Bot.Knowledge.Bank;

namespace Bot.Features.Members.Profile;

/// <summary>What a member does in her organisation; the code is stored, the words are shown.</summary>
internal static class MemberRoles
{
    public static IReadOnlyList<(string Code, LocalText Name)> All { get; } =
    [
        ("oov", new("Ambtenaar openbare orde en veiligheid", "Public order and safety officer")),
        ("burgemeester", new("Burgemeester of portefeuillehouder", "Mayor or portfolio holder")),
        ("politie", new("Politie", "Police")),
        ("om", new("Openbaar Ministerie", "Public prosecution")),
        ("zorg", new("Zorg en sociaal domein", "Care and social services")),
        ("kernteam", new("Kernteam van het netwerk", "The network's core team")),
        ("anders", new("Anders", "Other")),
    ];
}
