using Bot.Host.Tests.Playing;

namespace Bot.Host.Tests.Commands;

public sealed class KnowledgeCheckTests
{
    [Fact]
    public async Task Bank_of_the_checkout_is_sound()
    {
        var typed = await Terminal.TypeAsync("knowledge", "check");

        Assert.Equal((0, ""), (typed.Exit, typed.Error));
    }

    [Fact]
    public async Task Fault_is_told_with_file_line_and_reason()
    {
        using var bank = new BankCopy();
        bank.Break();

        var typed = await Terminal.TypeAsync("knowledge", "check", bank.Folder);

        Assert.Equal(1, typed.Exit);
        Assert.StartsWith("VAR/personen.yaml:1: ", typed.Output, StringComparison.Ordinal);
        Assert.Contains("onbekend-woord", typed.Output, StringComparison.Ordinal);
    }
}
