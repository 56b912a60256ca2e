using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Organising.Rounds;

/// <summary>Labels and sentences of the card of a round.</summary>
internal static class RoundTexts
{
    public static LocalText Heading(int number, int rounds) => new(
        number > rounds ? $"Ronde {number} (nieuw)" : $"Ronde {number} van {rounds}",
        number > rounds ? $"Round {number} (new)" : $"Round {number} of {rounds}");

    public static LocalText Hint { get; } = new(
        "Elke deelnemer kiest in elke ronde een sessie. Een sessie die u helemaal leeg maakt, vervalt.",
        "Every attendee chooses one session in every round. A session that you empty completely is removed.");

    public static LocalText Start { get; } = new("Begint om *", "Starts at *");

    public static LocalText End { get; } = new("Eindigt om *", "Ends at *");

    public static LocalText Session(int number) => new($"Sessie {number}", $"Session {number}");

    public static LocalText Title { get; } = new("Titel *", "Title *");

    public static LocalText Room { get; } = new("Zaal", "Room");

    public static LocalText Speaker { get; } = new("Spreker", "Speaker");

    public static LocalText Seats { get; } = new("Plaatsen *", "Seats *");

    public static LocalText MoreSessions { get; } = new("Nog een sessie", "Another session");

    public static LocalText NextRound { get; } = new("Nog een ronde", "Another round");

    public static LocalText ToRound(int number) => new($"Opslaan, naar ronde {number}", $"Save, go to round {number}");

    public static LocalText Finished { get; } = new("Klaar", "Done");

    public static LocalText Remove { get; } = new("Ronde verwijderen", "Remove round");

    public static LocalText Removed { get; } = new("De ronde is verwijderd.", "The round has been removed.");

    public static LocalText Saved { get; } = new("De rondes zijn opgeslagen.", "The rounds have been saved.");

    public static LocalText CarrouselOnly { get; } = new("Alleen een Carrousel heeft rondes.", "Only a Carrousel has rounds.");
}
