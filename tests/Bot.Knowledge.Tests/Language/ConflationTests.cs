using Bot.Knowledge.Bank;
using Bot.Knowledge.Language;
using Xunit;

namespace Bot.Knowledge.Tests.Language;

public sealed class ConflationTests
{
    private const string Together = """
        wapen/wapens gemeente/gemeenten gemeente/gemeentes burgemeester/burgemeesters thema/themas thema/thema's
        agenda/agenda's agenda/agendas mes/messen nieuwsbrief/nieuwsbrieven brief/brieven radicalisering/geradicaliseerd
        radicaliseren/radicalisering portefeuille/portefeuilles portefeuillehouder/portefeuillehouders
        wethouder/wethouders voorzitter/voorzitters deelnemer/deelnemers deelnemers/deelname lid/leden stad/steden
        kernteamlid/kernteamleden wijk/wijken buurt/buurten straat/straten plein/pleinen regio/regio's regio/regionale
        carrousel/carrousels carrousel/carousel leerhuis/leerhuizen veiligheidshuis/veiligheidshuizen sessie/sessies
        bijeenkomst/bijeenkomsten vergadering/vergaderingen workshop/workshops webinar/webinars project/projecten
        programma/programma's subsidie/subsidies begroting/begrotingen budget/budgetten kost/kosten bedrag/bedragen
        kind/kinderen jongere/jongeren jeugdige/jeugdigen slachtoffer/slachtoffers dader/daders verdachte/verdachten
        vrouw/vrouwen man/mannen persoon/personen mens/mensen drugs/drug huis/huizen zitting/zittingen
        inbraak/inbraken inbreker/inbraken overval/overvallen overvaller/overvallers straatroof/straatroven
        diefstal/diefstallen fraude/fraudeur oplichting/opgelicht bedreiging/bedreigd intimidatie/intimideren
        ambtenaar/ambtenaren coordinator/coordinatoren coordinatie/gecoordineerd adviseur/adviseurs collega/collega's
        prioriteit/prioriteiten evaluatie/evaluaties evaluatie/geevalueerd organisatie/organisaties
        organiseren/georganiseerde aanpak/aanpakken actie/acties plan/plannen jaarplan/jaarplannen
        actieplan/actieplannen handhaving/handhaven opsporing/opsporen vervolging/vervolgd aangifte/aangiftes
        melding/meldingen signaal/signalen risico/risico's centrum/centra casus/casussen crisis/crises
        analyse/analyses analyse/geanalyseerd raad/raden jaar/jaren maand/maanden week/weken dag/dagen
        bedrijf/bedrijven misdrijf/misdrijven haven/havens bende/bendes groep/groepen jeugdgroep/jeugdgroepen
        gedetineerde/gedetineerden ex-gedetineerde/ex-gedetineerden verslaving/verslaafden uitbuiting/uitgebuit
        extremisme/extremisten terrorisme/terroristen polarisatie/polariserende school/scholen leerling/leerlingen
        student/studenten docent/docenten ouder/ouders inwoner/inwoners burger/burgers vrijwilliger/vrijwilligers
        ondernemer/ondernemers winkelier/winkeliers bewoner/bewoners huurder/huurders eigenaar/eigenaren
        opvolger/opgevolgd vervanger/vervanging voorganger/voorgangers verantwoordelijk/verantwoordelijkheid
        partner/partners partij/partijen pilot/pilots training/trainingen netwerk/netwerken verslag/verslagen
        document/documenten presentatie/presentaties afspraak/afspraken besluit/besluiten doel/doelen doelgroep/doelgroepen
        taak/taken rol/rollen functie/functies onderwerp/onderwerpen vraag/vragen antwoord/antwoorden cijfer/cijfers
        percentage/percentages tabel/tabellen steekwapen/steekwapens vuurwapen/vuurwapens steekincident/steekincidenten
        woninginbraak/woninginbraken evenement/evenementen incident/incidenten probleem/problemen oplossing/oplossingen
        maatregel/maatregelen instrument/instrumenten methode/methoden methode/methodes werkwijze/werkwijzen
        samenwerking/samenwerken samenwerkingspartner/samenwerkingspartners informatie/informaties ondermijning/ondermijnende
        digitaal/digitale weerbaar/weerbaarheid leefbaar/leefbaarheid preventie/preventieve veilig/veiligheid
        criminaliteit/criminele geweld/gewelddadige bestuurlijk/bestuurlijke kwetsbaar/kwetsbare kwetsbaar/kwetsbaarheid
        sociaal/sociale lokaal/lokale nationaal/nationale jaarlijks/jaarlijkse strategisch/strategische zedendelict/zedendelicten
        deelgemeente/deelgemeenten politieagent/politieagenten wijkagent/wijkagenten officier/officieren rechter/rechters
        advocaat/advocaten boete/boetes vergunning/vergunningen convenant/convenanten uitnodiging/uitgenodigd
        aanmelding/aangemeld inschrijving/inschrijven CISO/CISO's FG/FG's monitor/monitors dashboard/dashboards
        hotspot/hotspots podcast/podcasts kamerlid/kamerleden gebiedsverbod/gebiedsverboden bijdrage/bijdragen
        strafbaar/strafbare dakloos/dakloze dakloze/daklozen zwijgzaam/zwijgzame cybercrimineel/cybercriminelen
        spreker/spreken besproken/bespreking uitgave/uitgaven groot/grote
        """;

    private const string Apart = """
        bestuur/bestuurder cent/centrum weer/weerbaar haag/haan politie/politiek wijk/wijze raad/raadsel mes/mest
        brief/brij lid/lied stad/staat staat/straat dag/dak jaar/jaarlijks week/wekker huis/huid huis/huisarts
        school/schot wapen/wagen thema/theater drugs/druk dader/daad regio/regie project/product plan/plank
        haven/havo bende/band groep/groei signaal/sein risico/rits crisis/crimineel centrum/center casus/kas
        gemeente/gemeenschap geweld/wel geweld/geld gemeente/mening burger/burgemeester zorg/zorgen-kind
        voorzitter/voorziening deel/deelnemer jongere/jong ouder/oud oudere/ouder vrouw/vrouwe partij/partner
        functie/functionaris officier/office advocaat/advies kost/koster begroting/groet budget/buurt
        radicalisering/radicaal-links verslag/verslaving slag/verslag vervanger/vanger opvolger/volger
        aanmelding/aanleiding melding/middel gevaar/varen geval/vallen analyse/analist cyber/cent phishing/fiets
        fraude/frauderend-x leerhuis/huis veiligheid/huis kernteam/team carrousel/caravan woning/wonder bewoner/wonder
        inwoner/woning straatroof/straat handhaving/hand intimidatie/intiem museum/muziek rol/ruil taak/tak vraag/vracht
        plaats/plaat rechts/recht verleden/lid zone/zoon bestuur/stuur
        """;

    public static TheoryData<string, string> PairsApart() => Pairs(Apart);

    [Fact]
    public void Forms_of_one_word_meet_in_one_stem()
    {
        var pairs = Pairs(Together).Select(p => ((string)p[0], (string)p[1])).ToList();
        var missed = pairs.Where(p => Stem(p.Item1) != Stem(p.Item2))
            .Select(p => $"{p.Item1}({Stem(p.Item1)})/{p.Item2}({Stem(p.Item2)})").ToList();
        Assert.True(pairs.Count >= 150, $"only {pairs.Count} pairs");
        Assert.True(missed.Count <= pairs.Count / 20, $"{missed.Count} of {pairs.Count} missed: {string.Join(' ', missed)}");
    }

    [Theory]
    [MemberData(nameof(PairsApart))]
    public void Words_that_only_look_alike_stay_apart(string one, string other) => Assert.NotEqual(Stem(one), Stem(other));

    [Theory]
    [InlineData("networks", "network")]
    [InlineData("municipalities", "municipality")]
    [InlineData("mayors", "mayor")]
    [InlineData("knives", "knife")]
    [InlineData("weapons", "weapon")]
    [InlineData("meetings", "meeting")]
    [InlineData("radicalised", "radicalising")]
    [InlineData("portfolio", "portfolios")]
    public void English_forms_meet_too(string one, string other) =>
        Assert.Equal(Analyzer.Stem(one, AnswerLanguage.English), Analyzer.Stem(other, AnswerLanguage.English));

    private static string Stem(string word) =>
        string.Join('+', new Analyzer().Analyze(word, AnswerLanguage.Dutch).Where(t => t.Kind == TermKind.Whole).Select(t => t.Stem));

    private static TheoryData<string, string> Pairs(string list)
    {
        var pairs = new TheoryData<string, string>();
        foreach (var pair in list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var words = pair.Split('/');
            pairs.Add(words[0], words[1]);
        }

        return pairs;
    }
}
