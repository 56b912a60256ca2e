namespace Bot.Host.Tests.Playing;

/// <summary>The knowledge bank in a folder of the test's own, to be changed.</summary>
internal sealed class BankCopy : IDisposable
{
    public BankCopy()
    {
        foreach (var file in Directory.EnumerateFiles(Checkout.Bank, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Folder, Path.GetRelativePath(Checkout.Bank, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!); // a file has a folder
            File.Copy(file, target);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("bot-bank-").FullName;

    /// <summary>The mayor who holds cyber in VAR gets another name.</summary>
    public void RenameHolderOfCyber(string name) => Change("VAR/personen.yaml", text => text.Replace("naam: Vroom", $"naam: {name}", StringComparison.Ordinal));

    /// <summary>Breaks it at its first line.</summary>
    public void Break() => Change("VAR/personen.yaml", static text => "onbekend-woord: ja\n" + text);

    public void Mend() => Change("VAR/personen.yaml", static text => text.Replace("onbekend-woord: ja\n", "", StringComparison.Ordinal));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void Change(string file, Func<string, string> change)
    {
        var path = Path.Combine(Folder, file);
        var before = File.ReadAllText(path);
        var after = change(before);
        Assert.NotEqual(before, after);
        File.WriteAllText(path, after);
    }
}
