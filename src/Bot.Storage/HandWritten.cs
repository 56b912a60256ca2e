using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Bot.Storage;

internal static class HandWritten
{
    /// <summary>
    /// The migrations are written by hand and leave no snapshot of the model for EF to compare with. The comparison is
    /// made by a test, on the schema that the migrations really make.
    /// </summary>
    public static void Migrations(WarningsConfigurationBuilder warnings) =>
        warnings.Ignore(RelationalEventId.PendingModelChangesWarning);
}
