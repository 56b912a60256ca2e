using Bot.Knowledge.Bank;
using Xunit;

namespace Bot.Knowledge.Tests.Bank;

public sealed class SoundBankTests : IDisposable
{
    private readonly BankOnDisk _disk = new();

    public void Dispose() => _disk.Dispose();

    [Fact]
    public void Sound_bank_has_no_faults()
    {
        var reading = _disk.Read();

        Assert.Empty(reading.Faults);
        Assert.NotNull(reading.Bank);
    }

    [Fact]
    public void Network_document_and_synonyms_keep_their_values()
    {
        var bank = _disk.Read().Sound();

        var network = Assert.Single(bank.Networks);
        Assert.Equal(("VAR", new LocalText("Veiligheidsalliantie", "Safety Alliance"), new LocalText("regio Rotterdam", "Rotterdam region")), (network.Id, network.Name, network.Region));
        Assert.Equal(["VAR", "rotterdam"], network.Names);
        Assert.Equal(["VAR-2022", "VAR-2020"], bank.Documents.Select(document => document.Id));
        Assert.Equal(
            new SourceDocument("VAR-2022", "VAR", new("Jaarplan 2022", "Annual plan 2022"), new("het jaarplan 2022", "the annual plan 2022"), "VAR", new DateOnly(2022, 3, 31), new("begin 2022 (afgeleid)", "early 2022 (inferred)"), Url: null, new("bronnen.yaml", 2)),
            bank.Documents[0]);
        Assert.Equal("https://voorbeeld.nl/2020", bank.Documents[1].Url);
        Assert.Equal(["mes", "messen", "knife"], bank.Synonyms[1].Terms);
        Assert.Equal(new Location("synoniemen.yaml", 3), bank.Synonyms[1].Where);
    }

    [Fact]
    public void Page_keeps_its_front_matter()
    {
        var bank = _disk.Read().Sound();

        var page = Assert.Single(bank.Pages, page => page.Id == "VAR/cyber");
        Assert.Equal((PageKind.Theme, "VAR", new LocalText("Cybercriminaliteit", "Cybercrime")), (page.Kind, page.NetworkId, page.Title));
        Assert.Equal(["cyber", "digital security"], page.Names);
        Assert.Equal(["hacken", "phishing"], page.Words);
        Assert.Null(page.ParentId);
        Assert.Equal(new SourceRef("VAR-2022", "Cyber 2021"), page.Source);
        Assert.Equal(new Location("VAR/themas/cyber.md", 1), page.Where);
        Assert.Equal(new Link(new("Leerhuis", "Leerhuis"), "https://voorbeeld.nl/a,b", page.Source, Doubt: null, new(page.Where.File, 21)), Assert.Single(page.Links));
        Assert.Equal(PageKind.Network, Assert.Single(bank.Pages, other => other.Id == "VAR/netwerk").Kind);
    }

    [Fact]
    public void Holder_takes_role_and_source_of_the_page_unless_given()
    {
        var holders = _disk.Read().Sound().Pages.Single(page => page.Id == "VAR/cyber").Portfolios;

        Assert.Equal(
            new Portfolio("VAR/cyber", "VAR/vroom", IsVacant: false, new("portefeuillehouder", "portfolio holder"), IsMain: true, new(new DateOnly(2022, 1, 1), Until: null), Note: null, Doubt: null, new("VAR-2022", "Cyber 2021"), new("VAR/themas/cyber.md", 11)),
            holders[0]);
        Assert.Equal(
            new Portfolio("VAR/cyber", "VAR/jansen", IsVacant: false, new("portefeuillehouder", "portfolio holder"), IsMain: true, new(From: null, new DateOnly(2022, 1, 1)), new("Ging met pensioen.", "Retired."), Doubt: null, new("VAR-2020", Section: null), new("VAR/themas/cyber.md", 15)),
            holders[1]);
    }

    [Fact]
    public void Vacancy_and_remark_on_a_missing_holder_are_kept()
    {
        _disk.Write("VAR/themas/jeugd.md", BankOnDisk.Cyber[..BankOnDisk.Cyber.IndexOf("houders:", StringComparison.Ordinal)]
            .Replace("Cybercriminaliteit", "Jeugd", StringComparison.Ordinal)
            .Replace("Cybercrime", "Youth", StringComparison.Ordinal)
            .Replace("[cyber, digital security]", "[jeugdigen]", StringComparison.Ordinal)
            + "houders:\n- vacant: ja\n  neven: ja\ngeen-houder: Niemand genoemd.\ngeen-houder-en: Nobody named.\n---\n");

        var page = _disk.Read().Sound().Pages.Single(page => page.Id == "VAR/jeugd");

        var holder = Assert.Single(page.Portfolios);
        Assert.Equal((true, null, false), (holder.IsVacant, holder.PersonId, holder.IsMain));
        Assert.Equal(new LocalText("Niemand genoemd.", "Nobody named."), page.NoHolder);
    }

    [Fact]
    public void Statement_takes_heading_source_and_period_unless_given()
    {
        var statements = _disk.Read().Sound().Pages.Single(page => page.Id == "VAR/cyber").Statements;

        Assert.Equal(2, statements.Count);
        var fact = statements[0];
        Assert.Equal((StatementKind.Fact, true, "VAR/cyber", "VAR"), (fact.Kind, fact.IsCore, fact.PageId, fact.NetworkId));
        Assert.Equal(new LocalText("De VAR werkt in 2022 langs vijf sporen aan cyber.", "In 2022 the VAR works along five tracks on cyber."), fact.Text);
        Assert.Equal(new LocalText("Plannen voor 2022, in het kort", "Plans for 2022, in short"), fact.Section);
        Assert.Equal(["vijf sporen", "five tracks"], fact.Words);
        Assert.Equal(Period.OfYear(2022), fact.Period);
        Assert.Equal(new SourceRef("VAR-2022", "Cyber 2022"), fact.Source);
        Assert.Equal(new Location("VAR/themas/cyber.md", 27), fact.Where);

        var gap = statements[1];
        Assert.Equal((StatementKind.Gap, false), (gap.Kind, gap.IsCore));
        Assert.Equal("De bron noemt niet welke 16 gemeenten meedoen.", gap.Text.Dutch);
        Assert.Equal(new LocalText("Mogelijk zijn het er 15.", "Possibly there are 15."), gap.Doubt);
        Assert.Equal(new Period(new DateOnly(2021, 1, 1), new DateOnly(2023, 1, 1)), gap.Period);
        Assert.Equal(new SourceRef("VAR-2020", Section: null), gap.Source);
    }

    [Fact]
    public void Sessions_keep_exact_and_vague_dates()
    {
        var sessions = _disk.Read().Sound().Sessions;

        var exact = sessions[0];
        Assert.Equal(("VAR/leerhuis-cyber", SessionKind.Leerhuis, SessionStatus.Held), (exact.Id, exact.Kind, exact.Status));
        Assert.Equal(new SessionDate(new DateOnly(2021, 7, 12), new DateOnly(2021, 7, 13), Words: null), exact.Date);
        Assert.Equal(["VAR/cyber"], exact.ThemeIds);
        Assert.Equal(new LocalText("digitaal", "online"), exact.Form);
        Assert.Equal("https://voorbeeld.nl/verslag", Assert.Single(exact.Links).Url);

        var vague = sessions[1];
        Assert.Equal((SessionKind.Carrousel, SessionStatus.Cancelled, "VAR/leerhuis-cyber"), (vague.Kind, vague.Status, vague.ReplacedById));
        Assert.Equal(new SessionDate(new DateOnly(2022, 4, 10), new DateOnly(2022, 4, 21), new("medio april 2022", "mid April 2022")), vague.Date);
        Assert.Equal(new LocalText("Er komt een leerhuis.", "A leerhuis takes its place."), vague.StatusReason);
        Assert.Equal(new SourceRef("VAR-2022", "Agenda"), vague.Source);
        Assert.Equal(["carrousel in De Kuip"], vague.Names);
    }

    [Fact]
    public void People_and_functions_keep_their_values()
    {
        var bank = _disk.Read().Sound();

        var vroom = bank.People[0];
        Assert.Equal(("VAR/vroom", "Vroom", new LocalText("burgemeester", "mayor"), (string?)null), (vroom.Id, vroom.Name, vroom.Title, vroom.Municipality));
        Assert.Equal(["P. Jansen"], bank.People[1].Names);
        Assert.Equal(("VAR/vroom", "VAR/netwerk"), (bank.Offices[0].PersonId, bank.Offices[0].BodyId));
        Assert.Equal(new Period(new DateOnly(2021, 1, 1), Until: null), bank.Offices[0].Period);
        Assert.Null(bank.Offices[1].PersonId);
    }

    [Fact]
    public void Figures_keep_numbers_as_written()
    {
        var table = Assert.Single(_disk.Read().Sound().Tables);

        Assert.Equal(("VAR/begroting", "euro", "VAR/cyber"), (table.Id, table.Unit, table.PageId));
        Assert.Equal(["2021", "2022"], table.Columns);
        Assert.Equal(("191000", "pm"), (table.Rows[0].Values["2021"], table.Rows[0].Values["2022"]));
        Assert.Equal(RowKind.Income, table.Rows[0].Kind);
        Assert.Equal("0.89", Assert.Single(table.Rows[1].Values).Value);
        Assert.Equal(new Location("VAR/cijfers.yaml", 15), table.Rows[1].Where);
    }

    [Fact]
    public void Equal_folders_have_equal_versions_and_a_changed_word_another()
    {
        using var copy = new BankOnDisk();
        Assert.Equal(_disk.Read().Sound().Version, copy.Read().Sound().Version);

        copy.Change("VAR/themas/cyber.md", "vijf sporen aan", "zes sporen aan");
        Assert.NotEqual(_disk.Read().Sound().Version, copy.Read().Sound().Version);
    }

    [Fact]
    public void Windows_line_ends_and_byte_order_mark_change_nothing()
    {
        using var windows = new BankOnDisk();
        foreach (var file in Directory.GetFiles(windows.Folder, "*", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            windows.Write(Path.GetRelativePath(windows.Folder, file), "\uFEFF" + text.Replace("\n", "\r\n", StringComparison.Ordinal));
        }

        var bank = windows.Read().Sound();

        var plain = _disk.Read().Sound();
        Assert.Equal(plain.Pages[1].Statements.Select(each => (each.Text, each.Where)), bank.Pages[1].Statements.Select(each => (each.Text, each.Where)));
        Assert.Equal(plain.Pages[1].Portfolios, bank.Pages[1].Portfolios);
    }

    [Fact]
    public void What_editors_and_mounts_keep_beside_it_is_no_part_of_the_bank()
    {
        _disk.Write("README.md", "# Lees mij");
        _disk.Write(".gitignore", "x");
        _disk.Write("..data/netwerken.yaml", "kapot: [");
        _disk.Write("VAR/themas/.cyber.md.swp", "x");
        _disk.Write("VAR/~$personen.yaml", "x");

        Assert.Empty(_disk.Read().Faults);
    }
}
