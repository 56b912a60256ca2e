using System.Collections.Frozen;

namespace Bot.Knowledge.Questions;

/// <summary>Ordinary words that carry no subject of their own in a question, beside the function words: they need no explanation by the bank.</summary>
internal static class FillerWords
{
    private static readonly FrozenSet<string> Words = Split("""
        eigenlijk precies exact ongeveer even graag nog al weer ook eens misschien toevallig soms altijd vaak snel kort korte kortweg
        zeg zeggen vertel vertellen weet weten wist kennen ken kent snap begrijp vraag vragen gevraagd antwoord geef geven gegeven noem noemen genoemd
        laat laten zien toon tonen zoek zoeken gezocht vind vinden gevonden help helpen leg bedoel bedoelt bedoeld bedoeling
        ga gaan gaat ging gegaan kom komt komen kwam kwamen sta staat staan stond stonden zit zitten zat lig ligt liggen
        maak maakt maken maakte gemaakt doe doet doen deed gedaan krijg krijgt krijgen kreeg gekregen gebruik gebruiken gebruikt
        wil willen wilde moet moeten mag mogen kan kunnen kun kunt zou zouden zal zullen hoeft hoeven lijkt blijft blijven bleef
        ding dingen iets niets iemand mensen man vrouw persoon personen zaak zaken geval gevallen kwestie gebied vlak terrein stuk stukje soort
        keer keren maal moment tijd tijdje periode begin eind einde midden jaar jaren maand maanden week weken dag dagen uur vandaag gisteren morgen
        dit dat deze die daar hier er waar ergens nergens overal
        goed beter best beste slecht mooi leuk handig belangrijk belangrijke belangrijkste groot grote grootste klein kleine nieuw nieuwe nieuwste oud oude laatste ander andere anders
        helemaal gewoon echt zeker vast wel niet geen meer minder veel weinig paar aantal hele heel erg zo dus toch maar want omdat als dan of en
        bij van voor naar met op in uit aan om over onder tussen door tot tegen zonder binnen buiten volgens tijdens sinds vanaf qua rond inzake betreft betreffende omtrent richting
        mijn mij me ik je jij jou jouw jullie u uw wij we ons onze hij hem zij ze haar hun zijn
        hoi hallo hey goedemorgen goedemiddag dag beste groet groeten mvg dank dankjewel bedankt alstublieft alsjeblieft aub svp thx
        regio regionaal regionale eenheid netwerk netwerken lokaal lokale landelijk landelijke ambtelijk bestuur
        informatie info gegevens details detail uitleg antwoord vraagje vraag overzicht stand zaken nieuws update
        concreet concrete specifiek specifieke algemeen algemene officieel officiele formeel actueel actuele bekend vermeld genoemd beschreven opgenomen
        beetje zoal onder_andere oa bijvoorbeeld bv enz etc ofzo enzo dergelijke gelijk meteen straks zometeen ooit nooit ooit
        bestaat bestaan betrokken betrekking bezig bezighouden houden houdt hield gehouden nemen neemt nam genomen brengen brengt bracht zetten zet gezet werken werkt werkte gewerkt werk
        gebeurt gebeuren gebeurde lopen loopt liep  valt vallen viel betekent betekenen dient vormt
        hebben heeft had hadden heb gehad ben bent is was waren geweest word wordt worden werd geworden
        alweer nogal roughly iem iemand believe think suppose guess wonder kwestie kreeg draaien draait pls plz jr blij both beide allebei need needs want wants like would deal deals nodig graag willen wou hadden pakken oppakken opgepakt dossier dossiers tov vergeleken compared versus vs topic topics around zeg maar ff eventjes heen clubje club clubs rondlopen enzovoort stuff thing things somebody anymore according zoals achter heet heten eh nieuw kom komt komen kwam gekomen uitgekomen begonnen lijkt klopt toch weet_ik leren kennen leave office running hear heard read lees gelezen zag gezien snel kort lang vroeg laat plek plaatsgevonden onderdeel hoofdlijn simpel gezegd grote great big driving waarvan waaronder eentje dingetje persoontje one ones opzichte verband behoeve basis aanleiding betrekking aanzien middel helps helping helped datums datum lot tafel tegenover compare vergelijk appears appear precisely left become becomes needed eens_even jongens vanuit graag zoiets ding nou allemaal wij onszelf verband bedrijf inzetten plaatsvindt kader sprake onderdeel collega collegas baas burgemeester burgemeesters mayor mayors bestuurder wethouder heer mevrouw dhr mevr
        waarmee waarin waarop waaraan waarbij waarover waaruit daarin daarbij daarmee daarop daaraan hierover daarover ervan eraan erin
        eh uh hm hmm ok oke ja nee joh hoor zeg aha top prima super fijn snap
        bot chatbot teams systeem
        exactly about actually really just maybe perhaps please kindly could would should can may might shall will
        tell show give find look know knew explain help say said mention mentioned see ask asked answer
        go goes going went come comes came get gets got getting make makes made making do does did doing done take takes took taken put use used using work works working
        thing things something anything nothing someone anyone people person case cases matter matters kind sort way ways part parts
        time times moment year years month months week weeks day days today yesterday tomorrow now then
        good better best bad big bigger small new newest old last other others another different same
        very quite too also only even still already yet again ever never always often sometimes usually
        region regional unit network networks local national area official formal general specific concrete
        information info details detail update news overview status question
        there here where that this these those it its he him his she her hers they them their we us our you your i me my
        and or but so because if than as of in on at by for from to with without about into over under between during since until per
        is are was were be been being am has have had having
        hi hello hey dear regards thanks thank cheers yes no ok okay
        happen happens happened happening exist exists set run running involve involved involves concern concerns concerning regarding called
        currently present actual current exactly
        """);

    public static bool Contains(string folded) => Words.Contains(folded);

    public static IEnumerable<string> All => Words;

    private static FrozenSet<string> Split(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
