using System.Text;
using Bot.Knowledge.Bank;
using Xunit;

namespace Bot.Knowledge.Tests.Bank;

/// <summary>A small sound bank in a folder of its own, of which a test changes what it is about.</summary>
internal sealed class BankOnDisk : IDisposable
{
    public const string Cyber = """
        ---
        soort: thema
        titel: Cybercriminaliteit
        titel-en: Cybercrime
        namen: [cyber, digital security]
        woorden: [hacken, phishing]
        onder:
        bron: VAR-2022
        sectie: Cyber 2021
        houders:
        - persoon: vroom
          rol: portefeuillehouder
          rol-en: portfolio holder
          vanaf: 2022-01-01
        - persoon: jansen
          tot: 2022-01-01
          toelichting: Ging met pensioen.
          toelichting-en: Retired.
          bron: VAR-2020
        links:
        - {titel: Leerhuis, titel-en: Leerhuis, url: "https://voorbeeld.nl/a,b"}
        ---

        ## Plannen voor 2022, in het kort
        {en: Plans for 2022, in short, sectie: Cyber 2022, periode: 2022}

        - De VAR werkt in 2022 langs vijf sporen aan cyber.
          en: In 2022 the VAR works along five tracks on cyber.
          zoek: vijf sporen, five tracks
          kern: ja
        - ONBEKEND: De bron noemt niet welke 16 gemeenten meedoen.
          en: The source does not say which 16 municipalities take part.
          twijfel: Mogelijk zijn het er 15.
          twijfel-en: Possibly there are 15.
          periode: 2021/2022
          bron: VAR-2020

        """;

    public const string Sessions = """
        bijeenkomsten:
        - id: leerhuis-cyber
          soort: leerhuis
          titel: Leerhuis Cyber
          titel-en: Leerhuis Cyber
          datum: 2021-07-12
          status: gehouden
          themas: [cyber]
          vorm: digitaal
          vorm-en: online
          links: [{titel: Verslag, titel-en: Report, url: https://voorbeeld.nl/verslag}]
          bron: VAR-2022
        - id: voorjaarscarrousel
          soort: carrousel
          titel: Voorjaarscarrousel
          titel-en: Spring Carrousel
          namen: [carrousel in De Kuip]
          wanneer: medio april 2022
          wanneer-en: mid April 2022
          vanaf: 2022-04-10
          tot: 2022-04-21
          status: vervallen
          reden: Er komt een leerhuis.
          reden-en: A leerhuis takes its place.
          vervangen-door: leerhuis-cyber
          bron: VAR-2022
          sectie: Agenda

        """;

    public const string People = """
        personen:
        - id: vroom
          naam: Vroom
          titel: burgemeester
          titel-en: mayor
          gemeente:
          bron: VAR-2022
        - id: jansen
          naam: Piet Jansen
          namen: [P. Jansen]
          bron: VAR-2020
        functies:
        - functie: voorzitter van de VAR
          functie-en: chair of the VAR
          namen: [voorzitter, chair]
          persoon: vroom
          orgaan: netwerk
          vanaf: 2021-01-01
          bron: VAR-2022
        - functie: secretaris
          functie-en: secretary
          persoon:
          bron: VAR-2022

        """;

    public const string Figures = """
        tabellen:
        - id: begroting
          titel: Begroting 2022
          titel-en: Budget 2022
          namen: [budget]
          eenheid: euro
          pagina: cyber
          kolommen: ["2021", "2022"]
          bron: VAR-2022
          rijen:
          - naam: Inwonerbijdrage
            naam-en: Contribution per inhabitant
            soort: inkomsten
            waarden: {"2021": "191000", "2022": pm}
          - naam: Formatie
            naam-en: Staff
            soort: aantal
            waarden: {"2022": 0.89}

        """;

    public const string Documents = """
        bronnen:
        - id: VAR-2022
          netwerk: VAR
          titel: Jaarplan 2022
          titel-en: Annual plan 2022
          kort: het jaarplan 2022
          kort-en: the annual plan 2022
          uitgever: VAR
          datum: 2022-03-31
          datum-tekst: begin 2022 (afgeleid)
          datum-tekst-en: early 2022 (inferred)
          url:
        - id: VAR-2020
          netwerk: VAR
          titel: Jaarverslag 2020
          titel-en: Annual report 2020
          kort: het jaarverslag 2020
          kort-en: the annual report 2020
          uitgever: VAR
          datum: 2020-12-31
          datum-tekst: "2020"
          datum-tekst-en: "2020"
          url: https://voorbeeld.nl/2020

        """;

    public const string Networks = """
        netwerken:
        - id: VAR
          naam: Veiligheidsalliantie
          naam-en: Safety Alliance
          regio: regio Rotterdam
          regio-en: Rotterdam region
          namen: [VAR, rotterdam]

        """;

    public const string Synonyms = """
        synoniemen:
        - [boa, buitengewoon opsporingsambtenaar]
        - [mes, messen, knife]

        """;

    public const string Network = """
        ---
        soort: netwerk
        titel: De VAR
        titel-en: The VAR
        bron: VAR-2022
        ---

        """;

    public BankOnDisk()
    {
        Folder = Directory.CreateTempSubdirectory("bank-").FullName;
        Write("netwerken.yaml", Networks);
        Write("bronnen.yaml", Documents);
        Write("synoniemen.yaml", Synonyms);
        Write("VAR/netwerk.md", Network);
        Write("VAR/personen.yaml", People);
        Write("VAR/bijeenkomsten.yaml", Sessions);
        Write("VAR/cijfers.yaml", Figures);
        Write("VAR/themas/cyber.md", Cyber);
    }

    public string Folder { get; }

    public void Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text));

    public void Write(string file, byte[] bytes)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // a file in the folder always has a folder
        File.WriteAllBytes(path, bytes);
    }

    /// <summary>Puts one text in the place of another, which must be there: a test that changes nothing would prove nothing.</summary>
    public void Change(string file, string text, string other)
    {
        var path = Path.Combine(Folder, file);
        var before = File.ReadAllText(path);
        Assert.Contains(text, before, StringComparison.Ordinal);
        Write(file, before.Replace(text, other, StringComparison.Ordinal));
    }

    public BankReading Read() => BankReader.Read(Folder);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
