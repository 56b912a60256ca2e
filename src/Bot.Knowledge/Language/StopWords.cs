using System.Collections.Frozen;
using Bot.Knowledge.Bank;

namespace Bot.Knowledge.Language;

/// <summary>
/// Function words: they carry no subject and are left out before stemming. A stem is never compared with this list,
/// for a stem may look like one of its words (geweld stems to wel).
/// </summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> DutchWords = Words("""
        de het een t 't 'n 'k 's ik je jij u jullie we wij hij zij ze hem haar hun hen ons onze mij me mijn jouw uw zijn
        z'n m'n d'r zich zelf elkaar die dat deze dit daar hier er wie wat waar wanneer welk welke hoe hoeveel waarom
        waarvoor waarover waarmee wiens is was waren ben bent wordt worden werd werden geworden geweest heeft heb hebt
        hebben had hadden gehad kan kun kunt kunnen kon konden mag mogen mocht moet moeten moest zal zult zullen zou zouden wil wilt
        willen wilde doet doen deed gaat gaan ging van voor in op aan met bij uit door over onder tegen tot te ten ter
        naar om na per sinds tijdens tussen via volgens zonder binnen buiten langs naast rond als dan toen of en maar
        want dus omdat doordat zodat terwijl hoewel indien tenzij noch dat niet geen wel ook nog al alleen eens even
        heel erg zeer te zo zo'n zulke dus toch juist reeds steeds weer elk elke ieder iedere alle alles iets
        iemand niemand niets veel weinig meer minder meest ander andere anders daarvan daarvoor daarover daarmee hiervan
        hiervoor hiermee ervan ervoor erover eraan erbij ermee mee af toe heen hoor ja nee eigenlijk gewoon graag
        alsjeblieft alstublieft bedankt dank aub svp nou nu hoi hallo
        """);

    private static readonly FrozenSet<string> EnglishWords = Words("""
        the a an i you he she it we they me him her us them my your his its our their mine yours this that these those
        here there who whom whose what which when where why how is am are was were be been being has have had having do
        does did doing done can could may might must shall should will would of for in on at with by from to into about
        over under against until till since during between among through via without within and or but nor so if then
        than as because while although though not no yes also too only just even very really quite some any each every
        all both either neither none much many more most less few several other others another such own same again
        please thanks thank hello hi whos whats im dont doesnt isnt arent cant get got tell let now
        """);

    /// <summary>True for a function word of the language; without a language, of either.</summary>
    public static bool Contains(string folded, AnswerLanguage? language) => language switch
    {
        AnswerLanguage.Dutch => DutchWords.Contains(folded),
        AnswerLanguage.English => EnglishWords.Contains(folded),
        null => DutchWords.Contains(folded) || EnglishWords.Contains(folded),
    };

    private static FrozenSet<string> Words(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
