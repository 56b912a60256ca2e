namespace Bot.Features.Inquiries.Asking;

/// <summary>The verbs of the asker's buttons. They stand in cards that stay in chats for years, so a name is never given away again.</summary>
internal static class AskVerbs
{
    /// <summary>An empty form: "Nog een vraag".</summary>
    public const string Start = "ask.start";

    /// <summary>Chooses the network, where it is not known yet.</summary>
    public const string Network = "ask.network";

    public const string Send = "ask.send";

    /// <summary>"Toch niet".</summary>
    public const string Leave = "ask.leave";

    /// <summary>"Intrekken".</summary>
    public const string Withdraw = "ask.withdraw";
}

/// <summary>The names under which the asker's buttons carry their data, and the input its own.</summary>
internal static class AskData
{
    /// <summary>The id that the question has, or will have: a tap that comes twice is one question.</summary>
    public const string Id = "inquiry";

    public const string Network = "network";

    /// <summary>The bot's message that was no answer to her.</summary>
    public const string Reply = "reply";

    public const string Question = "question";
}
