using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Invitations.Texts;

/// <summary>The two questions afterwards, and the answers to choose from.</summary>
internal static class EvaluationTexts
{
    /// <summary>The second tap. The codes are stored, so they keep their meaning.</summary>
    public static IReadOnlyList<(string Code, LocalText Words)> Wishes { get; } =
    [
        ("more", new("Vaker zo", "More of this")),
        ("different", new("Graag anders", "Do it differently")),
        ("less", new("Minder vaak", "Less often")),
    ];

    public static LocalText HowWasIt { get; } = new("Hoe was het? 1 is slecht, 5 is heel goed.", "How was it? 1 is poor, 5 is very good.");

    public static LocalText WhatNext { get; } = new("Dank u. Nog één tik: wat wilt u voortaan?", "Thank you. One more tap: what would you like from now on?");

    public static LocalText Thanks { get; } = new("Dank u wel. Uw antwoord helpt bij de volgende bijeenkomst.", "Thank you. Your answer helps with the next event.");

    public static LocalText YourRating(int rating) => new($"Uw cijfer: {rating} van 5", $"Your mark: {rating} out of 5");

    public static LocalText NotThere { get; } = new("Alleen wie er was, kan zeggen hoe het was.", "Only who was there can say how it was.");
}
