namespace Bot.Knowledge.Language;

/// <summary>
/// Families of words of the field: the base, then the forms that mean the same to a searcher. A plus says that the
/// family also counts as the last part of a compound.
/// </summary>
internal static class StemFamilies
{
    /// <summary>One family on a line, folded, without apostrophes.</summary>
    public const string Dutch = """
        +gemeente: gemeenten gemeentes gemeentelijk gemeentelijke
        +burgemeester: burgemeesters
        +wapen: wapens gewapend gewapende
        +thema: themas
        radicalisering: radicaliseren radicaliseert geradicaliseerd geradicaliseerde geradicaliseerden radicaliserend radicaliserende
        +geweld: gewelddadig gewelddadige gewelddadigheid
        ondermijning: ondermijnen ondermijnt ondermijnd ondermijnend ondermijnende
        +criminaliteit: crimineel criminele criminelen
        +agenda: agendas agendapunt agendapunten
        mes: messen mesje mesjes
        brief: brieven
        nieuwsbrief: nieuwsbrieven
        +houder: houders houdster
        portefeuillehouder: portefeuillehouders portefeuillehoudster portefeuillehouderschap
        portefeuille: portefeuilles
        wethouder: wethouders
        voorzitter: voorzitters voorzitster voorzitterschap voorzitten
        deelnemer: deelnemers deelneemster deelname deelnemen deelneemt deelgenomen deelnemende
        +lid: leden
        verleden:
        overleden: overlijden overledene overledenen
        +verbod: verboden
        aanslag: aanslagen
        uitgave: uitgaven
        mentor: mentoren
        app: apps
        hoog: hoge hogere
        laag: lage lagere
        groot: grote grotere
        spreker: sprekers spreekster spreken spreekt gesproken
        bespreking: besprekingen bespreken bespreekt besproken
        behandeling: behandelingen behandelen behandelt behandeld
        inzet: inzetten ingezet
        start: starten gestart opstarten opgestart
        beeindiging: beeindigen beeindigd
        stad: steden stedelijk stedelijke
        bestuur: bestuurlijk bestuurlijke besturen
        bestuurder: bestuurders
        regio: regios regionaal regionale
        veilig: veilige veiliger veiligheid veiligheden
        veiligheidsregio: veiligheidsregios
        samenwerking: samenwerken samenwerkt samenwerkend samenwerkende samengewerkt samenwerkingen
        carrousel: carrousels carroussel carousel carousels caroussel carrouselsessie
        leerhuis: leerhuizen
        zorghuis: zorghuizen
        veiligheidshuis: veiligheidshuizen
        huis: huizen
        subsidie: subsidies subsidieren gesubsidieerd gesubsidieerde
        begroting: begrotingen begroten begroot begrote
        budget: budgetten
        kind: kinderen
        jongere: jongeren
        jeugdige: jeugdigen
        slachtoffer: slachtoffers
        dader: daders
        verdachte: verdachten
        drugs: drug
        zitting: zittingen
        verward: verwarde verwardheid
        persoon: personen
        inbraak: inbraken inbreker inbrekers inbreken ingebroken
        overval: overvallen overvaller overvallers
        straatroof: straatroven straatrover straatrovers
        fraude: fraudes frauderen fraudeur fraudeurs gefraudeerd
        oplichting: oplichten opgelicht oplichter oplichters
        witwassen: witgewassen witwasser witwassers
        afpersing: afpersen afgeperst
        intimidatie: intimideren geintimideerd intimiderend intimiderende
        bedreiging: bedreigingen bedreigen bedreigd bedreigde
        ambtenaar: ambtenaren ambtelijk ambtelijke
        coordinator: coordinatoren coordinators
        coordinatie: coordineren coordineert gecoordineerd gecoordineerde
        prioriteit: prioriteiten prioritair prioritaire prioriteren
        evaluatie: evaluaties evalueren evalueert geevalueerd
        organisatie: organisaties organiseren organiseert georganiseerd georganiseerde organisator organisatoren
        registratie: registraties registreren geregistreerd
        preventie: preventief preventieve
        repressie: repressief repressieve
        aanpak: aanpakken aanpakt aangepakt
        +plan: plannen
        handhaving: handhaven handhaaft gehandhaafd handhaver handhavers
        opsporing: opsporen opgespoord
        vervolging: vervolgen vervolgd
        aangifte: aangiften aangiftes
        melding: meldingen melden meldt gemeld
        signaal: signalen
        signalering: signaleren gesignaleerd
        risico: risicos
        +centrum: centra centrums
        museum: musea
        casus: casussen casuistiek
        crisis: crises crisissen
        analyse: analyses analyseren analyseert geanalyseerd
        raad: raden
        raadsel: raadsels raadselachtig raadselachtige
        jaar: jaren
        dag: dagen
        weg: wegen
        bedrijf: bedrijven
        misdrijf: misdrijven
        schip: schepen
        haven: havens
        bende: bendes
        +groep: groepen
        gedetineerde: gedetineerden gedetineerd
        verslaving: verslavingen verslaafd verslaafde verslaafden
        uitbuiting: uitbuiten uitgebuit uitgebuite
        extremisme: extremist extremisten extremistisch extremistische
        terrorisme: terrorist terroristen terroristisch terroristische
        polarisatie: polariseren polariserend polariserende gepolariseerd gepolariseerde
        stalking: stalken gestalkt stalker stalkers
        vergadering: vergaderingen vergaderen vergadert vergaderd
        bijeenkomst: bijeenkomsten bijeenkomen
        verantwoordelijk: verantwoordelijke verantwoordelijkheid verantwoordelijkheden
        opvolger: opvolgers opvolging opvolgen opgevolgd
        vervanger: vervangers vervanging vervangen vervangt
        voorganger: voorgangers
        benoeming: benoemingen benoemen benoemd benoemde
        vacature: vacatures vacant vacante
        verslag: verslagen
        weerbaar: weerbare weerbaarheid weerbaarder
        digitaal: digitale digitalisering digitaliseren gedigitaliseerd
        integriteit: integer integere
        leefbaar: leefbare leefbaarheid
        discriminatie: discrimineren discriminerend gediscrimineerd
        slachtofferschap: slachtofferschappen
        recidive: recidivist recidivisten recidiveren
        presentatie: presentaties presenteren gepresenteerd
        financien: financieel financiele financiering financieren gefinancierd
        kost: kosten kostte
        aanmelding: aanmelden aanmeldingen aangemeld
        inschrijving: inschrijven inschrijvingen ingeschreven
        afmelding: afmelden afgemeld
        uitnodiging: uitnodigen uitnodigingen uitgenodigd
        document: documenten
        vuurwerk: vuurwerken
        woning: woningen
        woninginbraak: woninginbraken
        milieu: milieus
        mensenhandel: mensenhandelaar mensenhandelaren mensenhandelaars
        drugshandel: drugshandelaar drugshandelaren drugsdealer drugsdealers
        mishandeling: mishandelen mishandeld mishandelingen
        vermissing: vermist vermiste vermissingen
        gevangenis: gevangenissen
        geheimhouding: geheim geheime
        politie: politieel politiele
        vrijwilliger: vrijwilligers
        zedendelict: zedendelicten
        evenement: evenementen
        expertise: expertises expert experts
        burger: burgers
        inwoner: inwoners
        ouder: ouders
        oudere: ouderen
        beslissing: beslissingen beslissen beslist
        besluit: besluiten besloten
        afspraak: afspraken afspreken afgesproken
        opbrengst: opbrengsten
        resultaat: resultaten
        conclusie: conclusies concluderen
        plaats: plaatsen
        hotspot: hotspots
        podcast: podcasts
        gebied: gebieden
        gesprek: gesprekken
        gezin: gezinnen
        gedrag: gedragingen
        gegeven: gegevens
        gebeurtenis: gebeurtenissen
        gezag: gezagen
        gezond: gezonde gezondheid
        gevolg: gevolgen
        gebouw: gebouwen
        geld: gelden
        gelegenheid: gelegenheden
        gemeenschap: gemeenschappen gemeenschappelijk gemeenschappelijke
        genodigde: genodigden
        getuige: getuigen
        gebruiker: gebruikers
        gast: gasten
        conferentie: conferenties
        aanbeveling: aanbevelingen aanbevelen aanbevolen
        """;
}
