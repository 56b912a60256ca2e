using Bot.Storage;

namespace Bot.Host.Doctor.Checks;

/// <summary>The database can be reached, is of this version, and can be written. A start refuses what does not hold with the same sentences.</summary>
internal static class DatabaseCheck
{
    public static readonly Check Check = new("database", Moment.Doctor, ["Storage"], LookAsync)
    {
        MendWhenSlow = "Check Host and Port in Storage:ConnectionString, and that the firewall lets this machine through.",
    };

    private static async Task<IReadOnlyList<Finding>> LookAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var examined = await services.GetRequiredService<ExamineDatabase>().RunAsync(cancellationToken);
        return
        [
            examined.Standing switch
            {
                DatabaseStanding.Ready => Finding.Ok($"{examined.Engine}: reached, of this version, and writable"),
                DatabaseStanding.NotMadeYet => Finding.Ok($"{examined.Engine}: not there yet; the first start makes it"),
                DatabaseStanding.Behind => Finding.Ok($"{examined.Engine}: reached and writable, of an older version; the next start brings it up to date"),
                DatabaseStanding.NotUsable => Finding.Fault(examined.Fault ?? "the database cannot be used"),
            },
        ];
    }
}
