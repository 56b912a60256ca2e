using System.Globalization;
using Bot.Storage;

namespace Bot.Host.Doctor.Checks;

/// <summary>There is room where the bot writes.</summary>
internal static class DiskCheck
{
    private const long MiB = 1024 * 1024;
    private const long Needed = 100 * MiB;
    private const long Comfortable = 1024 * MiB;

    public static readonly Check Check = Doctor.Check.Of("disk", Moment.Settings, ["Storage"], static services =>
        [Look(services.GetRequiredService<DataFolder>(), services.GetRequiredService<FreeDisk>())]);

    private static Finding Look(DataFolder data, FreeDisk free) =>
        data.Path is null ? Finding.Ok("nothing to keep here: PostgreSQL has the data")
        : data.Existing is { } folder ? Judge(folder, free(folder))
        : Finding.Skipped("there is no such folder; the line on the database says more");

    private static Finding Judge(string folder, long free)
    {
        var room = string.Create(CultureInfo.InvariantCulture, $"{folder} has {free / MiB:N0} MiB free");
        return free < Needed ? Finding.Fault($"{room}, too little for the database. Make room there, or name a file on another disk in Storage:ConnectionString.")
            : free < Comfortable ? Finding.Warning($"{room}, which will not last. Make room there, or name a file on another disk in Storage:ConnectionString.")
            : Finding.Ok(room);
    }
}
