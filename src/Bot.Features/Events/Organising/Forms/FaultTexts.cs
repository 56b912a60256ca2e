using Bot.Features.Events.Model;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Organising.Forms;

/// <summary>One sentence for each thing that can be wrong with a field.</summary>
internal static class FaultTexts
{
    public static LocalText Of(EventFault fault)
    {
        var number = fault.Number ?? 0;
        return fault.Problem switch
        {
            EventProblem.Missing => new("Vul dit in.", "Please fill this in."),
            EventProblem.TooLong => new(
                $"Dit is te lang: gebruik hooguit {number} tekens. Wat te veel was, staat er niet meer.",
                $"This is too long: use at most {number} characters. What was too much is no longer there."),
            EventProblem.NotAKnownValue => new("Deze waarde ken ik niet. Kies of typ een andere.", "I do not know this value. Choose or type another."),
            EventProblem.NotADateOrTime => new("Dit is geen datum of tijd die bestaat.", "This is not a date or time that exists."),
            EventProblem.InThePast => new("Dit is al voorbij. Kies een moment in de toekomst.", "This is in the past. Choose a moment in the future."),
            EventProblem.EndsBeforeStart => new("Het einde moet na het begin liggen.", "The end must be after the start."),
            EventProblem.TooLongInTime => new($"Dit duurt te lang: een bijeenkomst duurt hooguit {number} uur.", $"This takes too long: an event lasts at most {number} hours."),
            EventProblem.TooFarAhead => new($"Dit ligt te ver in de toekomst: hooguit {number} jaar. Kijk het jaartal na.", $"This is too far ahead: at most {number} years. Please check the year."),
            EventProblem.OutOfRange => new(
                number > 0 ? $"Dit getal kan niet. Gebruik een heel getal van hooguit {number}." : "Dit getal kan niet.",
                number > 0 ? $"This number is not possible. Use a whole number of at most {number}." : "This number is not possible."),
            EventProblem.ClosesAfterStart => new("Aanmelden moet sluiten voordat de bijeenkomst voorbij is.", "Registration must close before the event is over."),
            EventProblem.OpensAfterClosing => new("Aanmelden moet opengaan voordat het sluit.", "Registration must open before it closes."),
            EventProblem.NoPlace => new(
                "Waar is het? Vul een adres met plaatsen in de zaal in, of een link met plaatsen online, of allebei.",
                "Where is it? Fill in an address with seats in the room, or a link with seats online, or both."),
            EventProblem.NotAnHttpsLink => new("Dit is geen link. Een link begint met https://", "This is not a link. A link starts with https://"),
            EventProblem.TooManyRounds => new($"Er zijn te veel rondes: hooguit {number}.", $"There are too many rounds: at most {number}."),
            EventProblem.TooManySessions => new($"Er zijn te veel sessies: hooguit {number}.", $"There are too many sessions: at most {number}."),
            EventProblem.RoundOutsideEvent => new("Deze ronde valt buiten de tijd van de bijeenkomst.", "This round is outside the time of the event."),
            EventProblem.RoundsOverlap => new("Deze ronde loopt tegelijk met een andere ronde.", "This round runs at the same time as another round."),
            EventProblem.NoWalkingTime => new("Er is te weinig tijd om van de ene ronde naar de andere te lopen.", "There is too little time to walk from one round to the next."),
            EventProblem.TwiceTheSame => new("Dit staat er twee keer in.", "This is in it twice."),
            EventProblem.BelowRegistered => new(
                $"Dit kan niet lager dan {number}: zoveel plaatsen zijn er al bezet. Meld eerst mensen af, of kies een hoger getal.",
                $"This cannot be lower than {number}: that many seats are taken already. Withdraw people first, or choose a higher number."),
            EventProblem.SessionInUse => new(
                $"Deze sessie kan niet weg: {number} deelnemers hebben haar gekozen.",
                $"This session cannot be removed: {number} attendees chose it."),
            EventProblem.HourOfClockChange => new(
                "In die nacht gaat de klok om en bestaat dit uur niet, of twee keer. Kies een andere tijd.",
                "In that night the clock changes and this hour does not exist, or exists twice. Choose another time."),
        };
    }
}
