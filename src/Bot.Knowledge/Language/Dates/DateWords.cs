using System.Collections.Frozen;

namespace Bot.Knowledge.Language;

/// <summary>A stretch of the calendar that people count in.</summary>
internal enum DateUnit
{
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// <summary>The words for days, months, seasons and directions in time, Dutch and English in one table, folded.</summary>
internal static class DateWords
{
    public static readonly FrozenDictionary<string, int> Months = Numbers("""
        januari 1 january 1 jan 1 februari 2 february 2 feb 2 maart 3 march 3 mrt 3 mar 3 april 4 apr 4 mei 5 may 5
        juni 6 june 6 jun 6 juli 7 july 7 jul 7 augustus 8 august 8 aug 8 september 9 sept 9 sep 9 oktober 10 october 10
        okt 10 oct 10 november 11 nov 11 december 12 dec 12
        """);

    /// <summary>Months that are also a name or a verb; they count only beside another word of time.</summary>
    public static readonly FrozenSet<string> DoubtfulMonths = Set("may march mar jan");

    /// <summary>Number of the season, winter being the last of the year it begins in.</summary>
    public static readonly FrozenDictionary<string, int> Seasons = Numbers("""
        lente 1 voorjaar 1 spring 1 zomer 2 summer 2 zomervakantie 2 zomerperiode 2 herfst 3 najaar 3 autumn 3 fall 3 winter 4
        """);

    public static readonly FrozenSet<string> DoubtfulSeasons = Set("fall spring");

    public static readonly FrozenDictionary<string, int> Weekdays = Numbers("""
        maandag 1 monday 1 dinsdag 2 tuesday 2 woensdag 3 wednesday 3 donderdag 4 thursday 4 vrijdag 5 friday 5
        zaterdag 6 saturday 6 zondag 0 sunday 0
        """);

    /// <summary>-1 for the one before, 0 for this one, 1 for the one after.</summary>
    public static readonly FrozenDictionary<string, int> Directions = Numbers("""
        vorige -1 vorig -1 afgelopen -1 voorbije -1 last -1 previous -1 past -1 laatste -1
        deze 0 dit 0 huidige 0 huidig 0 lopende 0 lopend 0 this 0 current 0
        volgende 1 volgend 1 komende 1 komend 1 aankomende 1 aankomend 1 aanstaande 1 aanstaand 1 next 1 coming 1 upcoming 1
        """);

    public static readonly FrozenDictionary<string, DateUnit> Units = Map<DateUnit>("""
        dag Day dagen Day day Day days Day week Week weken Week weeks Week maand Month maanden Month month Month
        months Month kwartaal Quarter kwartalen Quarter quarter Quarter quarters Quarter jaar Year jaren Year year Year years Year
        """);

    public static readonly FrozenDictionary<string, int> Days = Numbers("""
        vandaag 0 today 0 vanavond 0 vanmiddag 0 vanochtend 0 vanmorgen 0 tonight 0 morgen 1 morgenavond 1 tomorrow 1
        overmorgen 2 gisteren -1 gisteravond -1 yesterday -1 eergisteren -2
        """);

    public static readonly FrozenDictionary<string, int> Counts = Numbers("""
        een 1 one 1 twee 2 two 2 drie 3 three 3 vier 4 four 4 vijf 5 five 5 zes 6 six 6 zeven 7 seven 7 acht 8 eight 8
        negen 9 nine 9 tien 10 ten 10 elf 11 eleven 11 twaalf 12 twelve 12 paar 3 few 3
        """);

    public static readonly FrozenDictionary<string, int> Ordinals = Numbers("""
        eerste 1 first 1 tweede 2 second 2 derde 3 third 3 vierde 4 fourth 4 laatste 4 last 4
        """);

    /// <summary>1 for the beginning of a period, 2 for its middle, 3 for its end.</summary>
    public static readonly FrozenDictionary<string, int> Parts = Numbers("""
        begin 1 beginning 1 start 1 early 1 vroeg 1 half 2 medio 2 midden 2 mid 2 middle 2 eind 3 einde 3 end 3 late 3 laat 3 ultimo 3
        """);

    /// <summary>Words that go before a date and show that a doubtful month is meant.</summary>
    public static readonly FrozenSet<string> BeforeMonth = Set("""
        in to since until till before after by during from between sinds vanaf tot na tussen tijdens of van eind begin half medio
        """);

    public static readonly FrozenSet<string> Articles = Set("de het the");

    public static readonly FrozenSet<string> Soon = Set("binnenkort eerdaags spoedig soon shortly");

    public static readonly FrozenSet<string> Lately = Set("onlangs recentelijk recently lately");

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    private static FrozenDictionary<string, int> Numbers(string pairs) =>
        Pairs(pairs).ToFrozenDictionary(p => p.Word, p => int.Parse(p.Value, System.Globalization.CultureInfo.InvariantCulture));

    private static FrozenDictionary<string, T> Map<T>(string pairs)
        where T : struct, Enum => Pairs(pairs).ToFrozenDictionary(p => p.Word, p => Enum.Parse<T>(p.Value));

    private static IEnumerable<(string Word, string Value)> Pairs(string pairs) =>
        pairs.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Chunk(2).Select(p => (p[0], p[1]));
}
