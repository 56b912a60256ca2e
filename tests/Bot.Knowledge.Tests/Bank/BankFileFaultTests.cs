using System.Text;
using Bot.Knowledge.Bank;
using Xunit;

namespace Bot.Knowledge.Tests.Bank;

/// <summary>Faults of files and folders rather than of what stands in them, and content that is out to break the reader.</summary>
public sealed class BankFileFaultTests : IDisposable
{
    private const string Marks = "-:{}[]#\n\"'*&|>!%@`\t ,";

    private readonly BankOnDisk _disk = new();

    public void Dispose() => _disk.Dispose();

    [Fact]
    public void Missing_folder_is_a_fault()
    {
        var reading = BankReader.Read(Path.Combine(_disk.Folder, "nergens"));

        Assert.Equal(BankFaultKind.MissingFile, Assert.Single(reading.Faults).Kind);
    }

    [Theory]
    [InlineData("netwerken.yaml")]
    [InlineData("synoniemen.yaml")]
    [InlineData("VAR/bijeenkomsten.yaml")]
    [InlineData("VAR/netwerk.md")]
    public void Missing_file_is_a_fault(string file)
    {
        File.Delete(Path.Combine(_disk.Folder, file));

        Assert.Contains(_disk.Read().Faults, fault => fault.Where == new Location(file, 1) && fault.Kind == BankFaultKind.MissingFile);
    }

    [Fact]
    public void Network_without_folder_is_a_fault()
    {
        _disk.Write("netwerken.yaml", BankOnDisk.Networks + BankOnDisk.Networks[(BankOnDisk.Networks.IndexOf('\n', StringComparison.Ordinal) + 1)..].Replace("VAR", "RSIV", StringComparison.Ordinal));

        var fault = Assert.Single(_disk.Read().Faults);
        Assert.Equal((new Location("netwerken.yaml", 8), BankFaultKind.MissingFile), (fault.Where, fault.Kind));
    }

    [Theory]
    [InlineData("notities.txt", "notities.txt", "hoort niet in de kennisbank")]
    [InlineData("VAR/persoon.yaml", "VAR/persoon.yaml", "hoort niet in de kennisbank")]
    [InlineData("VAR/bijeenkomst.yaml", "VAR/bijeenkomst.yaml", "bedoelt u 'bijeenkomsten.yaml'?")]
    [InlineData("VARR/netwerk.md", "VARR", "bedoelt u 'VAR'?")]
    [InlineData("VAR/thema/x.md", "VAR/thema", "bedoelt u 'themas'?")]
    [InlineData("VAR/themas/oud/x.md", "VAR/themas/oud", "hoort niet")]
    [InlineData("VAR/themas/cyber.docx", "VAR/themas/cyber.docx", "op .md eindigen")]
    [InlineData("VAR/themas/Jeugd en zorg.md", "VAR/themas/Jeugd en zorg.md", "kleine letters")]
    public void Unknown_file_or_folder_is_a_fault(string file, string where, string message)
    {
        _disk.Write(file, "x");

        var fault = Assert.Single(_disk.Read().Faults);
        Assert.Equal((new Location(where, 1), BankFaultKind.UnknownFile), (fault.Where, fault.Kind));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Same_page_in_two_folders_is_a_fault()
    {
        _disk.Write("VAR/projecten/cyber.md", "---\nsoort: project\ntitel: Ander\ntitel-en: Other\nbron: VAR-2022\n---\n");

        Assert.Contains("'VAR/cyber' bestaat al", Assert.Single(_disk.Read().Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_in_another_encoding_is_found_at_its_line()
    {
        _disk.Write("VAR/personen.yaml", Encoding.Latin1.GetBytes(BankOnDisk.People.Replace("Piet", "Rene\u00e9", StringComparison.Ordinal)));

        var fault = Assert.Single(_disk.Read().Faults, fault => fault.Where.File == "VAR/personen.yaml");
        Assert.Equal((9, BankFaultKind.Encoding), (fault.Where.Line, fault.Kind));
    }

    [Fact]
    public void Deep_nesting_and_odd_bytes_are_faults_not_crashes()
    {
        _disk.Write("synoniemen.yaml", "synoniemen: " + new string('[', 20_000));
        _disk.Write("VAR/cijfers.yaml", "tabellen:\n- \0\u0001");
        _disk.Write("VAR/personen.yaml", "");
        _disk.Write("VAR/bijeenkomsten.yaml", "- los\n");
        _disk.Write("VAR/netwerk.md", BankOnDisk.Network + new string('>', 20_000) + " diep\n" + new string('-', 3) + "\n" + string.Concat(Enumerable.Repeat("- ", 5_000)));

        var files = _disk.Read().Faults.Select(fault => fault.Where.File).Distinct();

        Assert.Superset(new HashSet<string> { "synoniemen.yaml", "VAR/cijfers.yaml", "VAR/personen.yaml", "VAR/bijeenkomsten.yaml", "VAR/netwerk.md" }, files.ToHashSet());
    }

    [Theory]
    [InlineData("VAR/themas/cyber.md", BankOnDisk.Cyber)]
    [InlineData("VAR/bijeenkomsten.yaml", BankOnDisk.Sessions)]
    [InlineData("VAR/cijfers.yaml", BankOnDisk.Figures)]
    public void Any_cut_or_garbled_file_is_read_without_an_exception(string file, string sound)
    {
        // A fixed seed: the same garbling on every machine.
        var random = new Random(20220331);
        for (var round = 0; round < 200; round++)
        {
            var text = sound.ToCharArray();
            for (var change = 0; change < 1 + (round % 5); change++)
            {
                text[random.Next(text.Length)] = Marks[random.Next(Marks.Length)];
            }

            var garbled = new string(text)[..random.Next(text.Length)];
            _disk.Write(file, garbled);

            var reading = _disk.Read();

            Assert.True((reading.Bank is null) == (reading.Faults.Count > 0), garbled);
            Assert.All(reading.Faults, fault => Assert.True(fault.Where.Line >= 1 && fault.Message.Length > 0));
        }
    }

    [Fact]
    public void Predecessor_of_whom_only_the_end_is_known_does_not_overlap()
    {
        _disk.Change("VAR/themas/cyber.md", "  vanaf: 2022-01-01\n", "");
        Assert.Empty(_disk.Read().Faults);

        _disk.Change("VAR/themas/cyber.md", "  tot: 2022-01-01\n", "");
        Assert.Equal(BankFaultKind.Period, Assert.Single(_disk.Read().Faults).Kind);

        _disk.Change("VAR/themas/cyber.md", "- persoon: jansen\n", "- persoon: jansen\n  neven: ja\n");
        Assert.Empty(_disk.Read().Faults);
    }
}
