using Bot.Knowledge.Bank;
using Xunit;

namespace Bot.Knowledge.Tests.Bank;

/// <summary>One change to a sound bank gives one fault, at the line of the change, of the right kind, with the mend in Dutch.</summary>
public sealed class BankFaultTests : IDisposable
{
    private const string Page = "VAR/themas/cyber.md";
    private const string People = "VAR/personen.yaml";
    private const string Sessions = "VAR/bijeenkomsten.yaml";
    private const string Figures = "VAR/cijfers.yaml";

    private readonly BankOnDisk _disk = new();

    public void Dispose() => _disk.Dispose();

    [Theory]
    // keys
    [InlineData(Page, "houders:", "houderss:", 10, BankFaultKind.UnknownKey, "onbekende sleutel 'houderss'; bedoelt u 'houders'?")]
    [InlineData(Page, "  rol: portefeuillehouder\n", "  rol: portefeuillehouder\n  xyzzy: 1\n", 13, BankFaultKind.UnknownKey, "onbekende sleutel 'xyzzy'; haal de regel weg")]
    [InlineData(Page, "  zoek: vijf", "  zoeken: vijf", 29, BankFaultKind.UnknownKey, "bedoelt u 'zoek'?")]
    [InlineData(Page, "periode: 2022}", "priode: 2022}", 25, BankFaultKind.UnknownKey, "bedoelt u 'periode'?")]
    [InlineData("synoniemen.yaml", "synoniemen:", "extra: x\nsynoniemen:", 1, BankFaultKind.UnknownKey, "'extra'")]
    [InlineData(Page, "woorden: [hacken, phishing]", "namen: [hacken]", 6, BankFaultKind.Duplicate, "'namen' staat hier twee keer")]
    [InlineData(Page, "  kern: ja", "  kern: ja\n  kern: nee", 31, BankFaultKind.Duplicate, "'kern' staat twee keer")]
    [InlineData("VAR/netwerk.md", "bron: VAR-2022", "bron: VAR-2022\nhouders: [{persoon: vroom}]", 6, BankFaultKind.UnknownKey, "alleen bij een thema")]
    // values that must be there
    [InlineData("bronnen.yaml", "  kort: het jaarplan 2022\n  kort-en: the annual plan 2022\n", "", 2, BankFaultKind.MissingValue, "'kort' ontbreekt", 2)]
    [InlineData(People, "naam: Vroom", "naam:", 3, BankFaultKind.MissingValue, "'naam' is leeg")]
    [InlineData(Sessions, "  soort: leerhuis\n", "", 2, BankFaultKind.MissingValue, "'soort' ontbreekt")]
    [InlineData(Page, "- persoon: vroom\n  rol: p", "- rol: p", 11, BankFaultKind.MissingValue, "'vacant: ja'")]
    [InlineData(Page, "- persoon: vroom\n", "- persoon: vroom\n  vacant: ja\n", 11, BankFaultKind.MissingValue, "kies een van de twee")]
    [InlineData("synoniemen.yaml", "[boa, buitengewoon opsporingsambtenaar]", "[boa]", 2, BankFaultKind.MissingValue, "minstens twee woorden")]
    [InlineData(Figures, "  kolommen: [\"2021\", \"2022\"]\n", "", 2, BankFaultKind.MissingValue, "'kolommen'", 4)]
    [InlineData(Sessions, "  tot: 2022-04-21\n", "", 13, BankFaultKind.MissingValue, "'tot' ontbreekt")]
    // English
    [InlineData(People, "  titel-en: mayor\n", "", 4, BankFaultKind.MissingTranslation, "'titel-en' ontbreekt")]
    [InlineData(Sessions, "  reden: Er komt een leerhuis.\n", "", 23, BankFaultKind.MissingTranslation, "'reden' ontbreekt")]
    [InlineData(Page, "  en: In 2022 the VAR works along five tracks on cyber.\n", "", 27, BankFaultKind.MissingTranslation, "geen Engelse tekst")]
    [InlineData(Page, "{en: Plans for 2022, in short, sectie", "{sectie", 25, BankFaultKind.MissingTranslation, "de kop heeft geen Engelse vorm")]
    [InlineData(Page, "{en: Plans for 2022, in short, sectie: Cyber 2022, periode: 2022}\n", "", 24, BankFaultKind.MissingTranslation, "zet er direct onder")]
    [InlineData(Page, "  twijfel-en: Possibly there are 15.\n", "", 33, BankFaultKind.MissingTranslation, "'twijfel-en' ontbreekt")]
    // wrong values
    [InlineData(Page, "namen: [cyber, digital security]", "namen: cyber", 5, BankFaultKind.WrongValue, "lijst tussen haken")]
    [InlineData(Page, "titel: Cybercriminaliteit", "titel: [Cyber]", 3, BankFaultKind.WrongValue, "één tekst")]
    [InlineData(Page, "[hacken, phishing]", "[hacken, , phishing]", 6, BankFaultKind.Syntax, "teken te veel")]
    [InlineData(Page, "[hacken, phishing]", "[hacken, \"\"]", 6, BankFaultKind.WrongValue, "zonder lege plekken")]
    [InlineData(Page, "soort: thema", "soort: project", 2, BankFaultKind.WrongValue, "'soort: thema'")]
    [InlineData(Sessions, "status: gehouden", "status: gehoude", 7, BankFaultKind.WrongValue, "bedoelt u 'gehouden'?")]
    [InlineData(Sessions, "soort: leerhuis", "soort: feest", 3, BankFaultKind.WrongValue, "kies uit: leerhuis, ")]
    [InlineData(Page, "  kern: ja", "  kern: yes", 30, BankFaultKind.WrongValue, "ja of nee")]
    [InlineData(People, "- id: jansen", "- id: Jansen", 8, BankFaultKind.WrongValue, "kleine letters", 2)]
    // dates and periods
    [InlineData(Sessions, "datum: 2021-07-12", "datum: 2021-02-30", 6, BankFaultKind.Date, "'2021-02-30' is geen bestaande datum")]
    [InlineData(Page, "vanaf: 2022-01-01", "vanaf: 1-1-2022", 14, BankFaultKind.Date, "jaar-maand-dag")]
    [InlineData("bronnen.yaml", "datum: 2022-03-31", "datum: maart", 9, BankFaultKind.Date, "'maart'")]
    [InlineData(Sessions, "datum: 2021-07-12", "datum: 2021-07-12\n  wanneer: zomer\n  wanneer-en: summer", 7, BankFaultKind.Date, "kan niet naast 'datum'")]
    [InlineData(Sessions, "tot: 2022-04-21", "tot: 2022-04-10", 21, BankFaultKind.Period, "na 'vanaf'")]
    [InlineData(Page, "tot: 2022-01-01", "tot: 2022-01-02", 15, BankFaultKind.Period, "die van regel 11")]
    [InlineData(Page, "  periode: 2021/2022", "  periode: 2022/2021", 35, BankFaultKind.Period, "geen periode")]
    // sources and references
    [InlineData(People, "  bron: VAR-2020\n", "", 8, BankFaultKind.MissingValue, "'bron' ontbreekt")]
    [InlineData(People, "bron: VAR-2020", "bron: VAR-2019", 11, BankFaultKind.DeadReference, "bron 'VAR-2019' bestaat niet; bedoelt u 'VAR-2020'?")]
    [InlineData(Page, "  bron: VAR-2020\nlinks", "  bron: Volkskrant\nlinks", 19, BankFaultKind.DeadReference, "zet de bron in bronnen.yaml")]
    [InlineData(Page, "periode: 2021/2022\n  bron: VAR-2020", "periode: 2021/2022\n  bron: elders", 36, BankFaultKind.DeadReference, "'elders'")]
    [InlineData(Page, "persoon: vroom", "persoon: vrom", 11, BankFaultKind.DeadReference, "persoon 'vrom' bestaat niet; bedoelt u 'vroom'?")]
    [InlineData(Page, "onder:", "onder: veiligheid", 7, BankFaultKind.DeadReference, "pagina 'veiligheid' bestaat niet")]
    [InlineData(Page, "onder:", "onder: cyber", 1, BankFaultKind.DeadReference, "onder zichzelf")]
    [InlineData(Sessions, "themas: [cyber]", "themas: [ciber]", 8, BankFaultKind.DeadReference, "bedoelt u 'cyber'?")]
    [InlineData(Sessions, "vervangen-door: leerhuis-cyber", "vervangen-door: leerhuis-ciber", 25, BankFaultKind.DeadReference, "bijeenkomst 'leerhuis-ciber' bestaat niet")]
    [InlineData(People, "orgaan: netwerk", "orgaan: rvo", 17, BankFaultKind.DeadReference, "pagina 'rvo'")]
    [InlineData(Figures, "pagina: cyber", "pagina: geld", 7, BankFaultKind.DeadReference, "pagina 'geld'")]
    [InlineData("bronnen.yaml", "- id: VAR-2022\n  netwerk: VAR", "- id: VAR-2022\n  netwerk: VARR", 3, BankFaultKind.DeadReference, "bedoelt u 'VAR'?")]
    // doubles
    [InlineData(People, "- id: jansen\n", "- id: vroom\n", 8, BankFaultKind.Duplicate, "'VAR/vroom' bestaat al (VAR/personen.yaml:2)", 2)]
    [InlineData("bronnen.yaml", "- id: VAR-2020", "- id: VAR-2022", 13, BankFaultKind.Duplicate, "bron 'VAR-2022' bestaat al", 4)]
    [InlineData(Sessions, "- id: voorjaarscarrousel", "- id: leerhuis-cyber", 13, BankFaultKind.Duplicate, "bestaat al")]
    [InlineData("synoniemen.yaml", "[mes, messen, knife]", "[mes, messen, BOA]", 3, BankFaultKind.Duplicate, "groep van regel 2")]
    [InlineData("synoniemen.yaml", "[mes, messen, knife]", "[mes, messen, mes]", 3, BankFaultKind.Duplicate, "'mes' staat al")]
    [InlineData("VAR/netwerk.md", "bron: VAR-2022", "namen: [Cyber]\nbron: VAR-2022", 5, BankFaultKind.Duplicate, "de naam 'cyber' hoort al bij", 1, Page)]
    [InlineData(Figures, "naam: Formatie", "naam: Inwonerbijdrage", 15, BankFaultKind.Duplicate, "rij 'Inwonerbijdrage'")]
    // figures and addresses
    [InlineData(Figures, "\"2022\": pm", "\"2023\": pm", 14, BankFaultKind.Figure, "geen kolom '2023'; kies uit: 2021, 2022")]
    [InlineData(Figures, "\"191000\"", "\"191.000,50\"", 14, BankFaultKind.Figure, "is geen getal")]
    [InlineData(Figures, "0.89", "ongeveer 1", 18, BankFaultKind.Figure, "'ongeveer 1' is geen getal")]
    [InlineData(Page, "https://voorbeeld.nl/a,b", "javascript:alert(1)", 21, BankFaultKind.Address, "geen webadres")]
    [InlineData("bronnen.yaml", "url: https://voorbeeld.nl/2020", "url: www.voorbeeld.nl", 23, BankFaultKind.Address, "https://")]
    // form
    [InlineData(Page, "titel-en: Cybercrime", "titel-en: \"Cybercrime", 4, BankFaultKind.Syntax, "een aanhalingsteken wordt niet gesloten")]
    [InlineData(Page, "[hacken, phishing]", "[hacken, phishing", 6, BankFaultKind.Syntax, "een haak [ of {")]
    [InlineData(Page, "titel: Cybercriminaliteit", "titel: @cyber", 3, BankFaultKind.Syntax, "tussen aanhalingstekens")]
    [InlineData(People, "  titel: burgemeester\n", "\ttitel: burgemeester\n", 3, BankFaultKind.Syntax, "inspringen")]
    [InlineData(Page, "titel: Cybercriminaliteit", "titel Cybercriminaliteit", 3, BankFaultKind.Syntax, "'sleutel: tekst'")]
    [InlineData(Page, "titel: Cybercriminaliteit", "titel: Cyber: wat", 3, BankFaultKind.Syntax, "dubbele punt met een spatie midden in een tekst")]
    [InlineData(People, "naam: Vroom", "naam: *anker", 3, BankFaultKind.Syntax, "tussen aanhalingstekens")]
    [InlineData(Page, "## Plannen", "# Plannen", 24, BankFaultKind.Syntax, "twee hekjes", 3)]
    [InlineData(Page, "- De VAR", "Los woord.\n\n- De VAR", 27, BankFaultKind.Syntax, "hoort bij geen bewering")]
    [InlineData(Page, "- De VAR", "1. De VAR", 27, BankFaultKind.Syntax, "genummerde lijst")]
    [InlineData(Page, "- De VAR werkt", "- De **VAR** werkt", 27, BankFaultKind.Syntax, "geen opmaak")]
    [InlineData(Page, "- De VAR werkt", "- De [VAR](https://x.nl) werkt", 27, BankFaultKind.Syntax, "onder 'links'")]
    [InlineData(Page, "  kern: ja", "  kern: ja\n  - dieper", 31, BankFaultKind.Syntax, "eigen bewering")]
    [InlineData(Page, "  kern: ja", "  kern: ja\n  en nog wat", 31, BankFaultKind.Syntax, "op één regel")]
    [InlineData(Page, "periode: 2022}", "periode: 2022", 25, BankFaultKind.Syntax, "eindigen met '}'", 2)]
    [InlineData("VAR/netwerk.md", "---\nsoort", "soort", 1, BankFaultKind.Syntax, "twee regels '---'", null)]
    public void Change_is_found(string file, string text, string other, int line, BankFaultKind kind, string message, int? faults = 1, string? foundIn = null)
    {
        _disk.Change(file, text, other);

        var reading = _disk.Read();

        Assert.Null(reading.Bank);
        Assert.Single(reading.Faults, fault => fault.Where == new Location(foundIn ?? file, line) && fault.Kind == kind && fault.Message.Contains(message, StringComparison.Ordinal));
        // The other faults, where there are any, follow from the first: references to what is no longer there.
        Assert.True(faults is null || faults == reading.Faults.Count, string.Join('\n', reading.Faults));
    }

    [Fact]
    public void Statement_of_more_than_eighty_words_is_too_long_in_either_language()
    {
        _disk.Change(Page, "vijf sporen aan cyber.", string.Join(' ', Enumerable.Repeat("spoor", 75)));
        _disk.Change(Page, "take part.", string.Join(' ', Enumerable.Repeat("part", 75)));

        Assert.Equal([(27, BankFaultKind.TooLong), (32, BankFaultKind.TooLong)], _disk.Read().Faults.Select(fault => (fault.Where.Line, fault.Kind)));
    }

    [Fact]
    public void Several_faults_are_told_at_once_in_order_of_file_and_line()
    {
        _disk.Change(People, "naam: Vroom", "naam:");
        _disk.Change(Sessions, "status: gehouden", "status: misschien");
        _disk.Change(Sessions, "datum: 2021-07-12", "datum: morgen");

        Assert.Equal(["VAR/bijeenkomsten.yaml:6", "VAR/bijeenkomsten.yaml:7", "VAR/personen.yaml:3"], _disk.Read().Faults.Select(fault => fault.Where.ToString()));
    }

    [Fact]
    public void Fault_reads_as_file_line_and_message()
    {
        _disk.Change(Page, "houders:", "houderss:");

        Assert.Equal("VAR/themas/cyber.md:10: onbekende sleutel 'houderss'; bedoelt u 'houders'?", Assert.Single(_disk.Read().Faults).ToString());
        Assert.Contains("VAR/themas/cyber.md:10: onbekende sleutel", Assert.Throws<UnsoundBankException>(() => _disk.Read().Sound()).Message, StringComparison.Ordinal);
    }
}
