using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Checking;

/// <summary>What is wrong with an image, and how to mend it.</summary>
internal static class ImageProblemTexts
{
    public static LocalText Of(NewsletterFault fault) => fault.Problem switch
    {
        NewsletterProblem.AltMissing => new(
            "Schrijf wat er op de afbeelding staat, voor wie haar niet kan zien.",
            "Write what the image shows, for those who cannot see it."),
        NewsletterProblem.ImageOfOtherKind => new(
            "Op dit adres staat geen afbeelding die Teams kan tonen. Gebruik een png, jpg of gif, of laat de afbeelding weg.",
            "There is no image at this address that Teams can show. Use a png, jpg or gif, or leave the image out."),
        NewsletterProblem.ImageTooLarge => new(
            "De afbeelding is groter dan 1 MB, dan toont Teams haar niet. Maak haar kleiner, of laat haar weg.",
            "The image is larger than 1 MB, so Teams will not show it. Make it smaller, or leave it out."),
        NewsletterProblem.ImageTooManyPixels => new(
            $"De afbeelding is te groot voor Teams: breedte en hoogte zijn hooguit {fault.Number} beeldpunten. Maak haar kleiner.",
            $"The image is too large for Teams: width and height are {fault.Number} pixels at most. Make it smaller."),
        NewsletterProblem.ImageTooSmall => new(
            "De afbeelding is zo klein dat er niets op te zien is. Kies een andere, of laat haar weg.",
            "The image is so small that it shows nothing. Choose another one, or leave it out."),
        NewsletterProblem.ImageNotSeen => new(
            "De server van de afbeelding gaf niet op tijd antwoord. Probeer het zo nog eens, of laat de afbeelding weg.",
            "The image's server gave no answer in time. Try again in a moment, or leave the image out."),
        NewsletterProblem.ImageElsewhere => new(
            "Dit adres stuurt door naar een ander adres, en dat volgt Teams niet. Gebruik het adres waar de afbeelding echt staat.",
            "This address sends one on to another one, and Teams does not follow. Use the address where the image really is."),
        NewsletterProblem.ImageNotPublic => new(
            "De afbeelding staat niet op het open internet, dus lezers zien haar niet. Zet haar op een site die iedereen kan openen.",
            "The image is not on the public internet, so readers cannot see it. Put it on a site that everybody can open."),
        _ => new(
            "Op dit adres staat geen afbeelding. Kijk het adres na, of laat de afbeelding weg.",
            "There is no image at this address. Check the address, or leave the image out."),
    };
}
