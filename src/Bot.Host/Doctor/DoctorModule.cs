namespace Bot.Host.Doctor;

/// <summary>What the checks share, and those of a start.</summary>
internal static class DoctorModule
{
    public static IServiceCollection AddDoctor(this IServiceCollection services)
    {
        // The list itself, read when all rooms have added theirs.
        services.AddSingleton(provider => new SettingsTable(services, provider));
        services.AddSingleton<SettingsFaults>();
        services.AddSingleton<BankReadOnce>();
        services.AddSingleton<FreeDisk>(static folder => new DriveInfo(folder).AvailableFreeSpace);
        services.AddHostedService<StartChecks>();
        return services;
    }
}

/// <summary>How many bytes may still be written in a folder.</summary>
internal delegate long FreeDisk(string folder);
