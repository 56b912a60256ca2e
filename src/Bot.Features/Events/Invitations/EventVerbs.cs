namespace Bot.Features.Events.Invitations;

/// <summary>The verbs of the members' buttons. They stand in cards that stay in chats for years, so a name is never given away again.</summary>
internal static class EventVerbs
{
    /// <summary>Shows the event with the caller's own standing; also what a card asks when it renews itself.</summary>
    public const string Show = "event.show";

    public const string Register = "event.register";

    /// <summary>Other sessions, another form, or another remark, in one step.</summary>
    public const string Sessions = "event.sessions";

    public const string Withdraw = "event.withdraw";

    /// <summary>"Neem de plaats".</summary>
    public const string Take = "event.take";

    /// <summary>"Laat gaan".</summary>
    public const string LetGo = "event.letgo";

    /// <summary>"Ik ben er", with the code that is shown in the room.</summary>
    public const string CheckIn = "event.checkin";

    /// <summary>Either of the two taps of the evaluation.</summary>
    public const string Rate = "event.rate";
}

/// <summary>The names under which the members' buttons carry their data, and the inputs theirs.</summary>
internal static class EventData
{
    public const string Event = "event";

    /// <summary><c>room</c> or <c>online</c>.</summary>
    public const string Form = "form";

    /// <summary>With the round's number from 1: <c>round1</c>, <c>round2</c>.</summary>
    public const string Round = "round";

    public const string Remark = "remark";

    /// <summary><c>true</c>: where what she wants is full, she wants to stand in line.</summary>
    public const string Waits = "wait";

    /// <summary><c>true</c>: the form was saved, so a field that a client leaves out is empty rather than not asked.</summary>
    public const string Save = "save";

    public const string Code = "code";

    /// <summary>1 to 5.</summary>
    public const string Rating = "rating";

    /// <summary>The second tap: a code of the answer, such as <c>more</c>.</summary>
    public const string RatingWish = "wish";
}
