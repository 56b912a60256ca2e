using Bot.Knowledge.Bank;
using Xunit;

namespace Bot.Knowledge.Tests.Bank;

/// <summary>The bank that this repository ships is sound.</summary>
public sealed class RepositoryBankTests
{
    [Fact]
    public void Shipped_bank_has_no_fault()
    {
        var reading = BankReader.Read(Folder());

        Assert.True(reading.Faults.Count == 0, string.Join('\n', reading.Faults));
        Assert.Equal(["RSIV", "VAR"], reading.Sound().Networks.Select(network => network.Id).Order(StringComparer.Ordinal));
        Assert.All(reading.Sound().Networks, network => Assert.Contains(reading.Sound().Pages, page => page.NetworkId == network.Id && page.Kind == PageKind.Theme && page.Statements.Count > 0));
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
        {
            folder = folder.Parent;
        }

        Assert.NotNull(folder);
        return Path.Combine(folder.FullName, "knowledge-index");
    }
}
