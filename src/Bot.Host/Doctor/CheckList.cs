using Bot.Host.Doctor.Checks;

namespace Bot.Host.Doctor;

/// <summary>Every check, in the order in which somebody would mend things.</summary>
internal static class CheckList
{
    public static readonly IReadOnlyList<Check> All =
    [
        ConfigurationCheck.Check,
        EnvironmentCheck.Check,
        ServiceHostsCheck.Check,
        TenantsCheck.Check,
        TokenCheck.Check,
        ChannelKeysCheck.Check,
        ClockCheck.Check,
        PublicAddressCheck.Check,
        DatabaseCheck.Check,
        DiskCheck.Check,
        BankCheck.Check,
        IndexCheck.Check,
        KernteamCheck.Check,
        PrivacyCheck.Check,
    ];

    public static IEnumerable<Check> At(Moment moment) => All.Where(check => check.Moment == moment);
}
