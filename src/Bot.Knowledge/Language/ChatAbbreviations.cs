using System.Collections.Frozen;

namespace Bot.Knowledge.Language;

/// <summary>
/// Short forms that people type in chat and that mean one thing only. Abbreviations of the field (RIEC, OM) stand in
/// the bank, not here.
/// </summary>
internal static class ChatAbbreviations
{
    private static readonly FrozenDictionary<string, string> Meanings = Read("""
        wnr=wanneer wrm=waarom hvl=hoeveel vd=van de v/d=van de vh=van het
        vz=voorzitter vicevz=vice-voorzitter vrz=voorzitter pfh=portefeuillehouder pfhs=portefeuillehouders pfhr=portefeuillehouder pfhouder=portefeuillehouder
        pofo=portefeuillehouder bgm=burgemeester bgmr=burgemeester burg=burgemeester burgem=burgemeester
        burgm=burgemeester wh=wethouder weth=wethouder gem=gemeente gems=gemeenten
        ivm=in verband met mbt=met betrekking tot tbv=ten behoeve van obv=op basis van nav=naar aanleiding van
        tav=ten aanzien van iov=in opdracht van ism=in samenwerking met dmv=door middel van dwz=dat wil zeggen
        ipv=in plaats van tov=ten opzichte van mn=met name oa=onder andere bv=bijvoorbeeld bijv=bijvoorbeeld
        vnl=voornamelijk ca=circa incl=inclusief excl=exclusief evt=eventueel tzt=te zijner tijd
        zsm=zo snel mogelijk asap=zo snel mogelijk aub=alstublieft svp=alstublieft pls=please plz=please thx=thanks
        bdkt=bedankt idd=inderdaad ff=even effe=even effies=even mss=misschien iig=in ieder geval
        ajb=alsjeblieft gr=groet mvg=groet wss=waarschijnlijk gwn=gewoon nix=niets niks=niets
        dhr=de heer mevr=mevrouw mw=mevrouw
        't=het 'n=een 'k=ik 's=des m'n=mijn z'n=zijn d'r=haar ur=your
        afd=afdeling tel=telefoon telnr=telefoonnummer nr=nummer adr=adres vgd=vergadering
        feb=februari mrt=maart apr=april jun=juni jul=juli aug=augustus sep=september sept=september
        jr=jaar jrn=jaren mnd=maand mndn=maanden wk=week wkn=weken loc=locatie begr=begroting uitg=uitgaven ink=inkomsten netw=netwerk
        eval=evaluatie freq=frequentie deeln=deelnemers org=organisatie orgs=organisaties proj=project bijeenk=bijeenkomst bijk=bijeenkomst verg=vergadering
        pers=personeel comm=communicatie conf=conferentie kwart=kwartaal pf=portefeuille porto=portefeuille iem=iemand
        okt=oktober nov=november dec=december kw=kwartaal
        """);

    /// <summary>What a folded short form stands for, with blanks between words; null when it is none.</summary>
    public static string? Meaning(string folded) => Meanings.GetValueOrDefault(folded);

    /// <summary>The same tokens, each short form replaced by its words; place and original stay.</summary>
    public static IReadOnlyList<Token> Expand(IReadOnlyList<Token> tokens)
    {
        List<Token>? expanded = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var meaning = token.Kind == TokenKind.Word ? Meaning(token.Text) : null;
            if (meaning is null)
            {
                expanded?.Add(token);
                continue;
            }

            expanded ??= [.. tokens.Take(i)];
            expanded.AddRange(meaning.Split(' ').Select(w => token with { Text = w, Singular = null }));
        }

        return expanded ?? tokens;
    }

    private static FrozenDictionary<string, string> Read(string list)
    {
        var meanings = new Dictionary<string, string>();
        string? last = null;
        foreach (var word in list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = word.IndexOf('=', StringComparison.Ordinal);
            if (sign < 0)
            {
                meanings[last!] += " " + word;
                continue;
            }

            last = word[..sign];
            meanings.Add(last, word[(sign + 1)..]);
        }

        return meanings.ToFrozenDictionary();
    }
}
