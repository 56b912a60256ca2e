using Bot.Features.Events.Model;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Invitations.Texts;

/// <summary>What the buttons say; short, because a phone cuts a long one.</summary>
internal static class ButtonTexts
{
    public static LocalText Register { get; } = new("Aanmelden", "Register");

    public static LocalText RegisterAgain { get; } = new("Opnieuw aanmelden", "Register again");

    public static LocalText JoinWaitlist { get; } = new("Zet mij op de wachtlijst", "Put me on the waitlist");

    public static LocalText Withdraw { get; } = new("Afmelden", "Withdraw");

    public static LocalText LeaveWaitlist { get; } = new("Van de wachtlijst af", "Leave the waitlist");

    public static LocalText TakeSeat { get; } = new("Neem de plaats", "Take the seat");

    public static LocalText LetGo { get; } = new("Laat gaan", "Let it go");

    public static LocalText ChangeChoice { get; } = new("Keuze of opmerking wijzigen", "Change choice or remark");

    public static LocalText AddRemark { get; } = new("Opmerking toevoegen", "Add a remark");

    public static LocalText ChangeRemark { get; } = new("Opmerking wijzigen", "Change my remark");

    public static LocalText SaveSessions { get; } = new("Wijziging opslaan", "Save changes");

    public static LocalText Back { get; } = new("Terug", "Back");

    public static LocalText InCalendar { get; } = new("Zet in mijn agenda", "Add to my calendar");

    public static LocalText UpdateCalendar { get; } = new("Werk mijn agenda bij", "Update my calendar");

    public static LocalText JoinOnline { get; } = new("Open online bijeenkomst", "Open online meeting");

    public static LocalText CheckIn { get; } = new("Ik ben er", "I am here");

    public static LocalText MyRegistration { get; } = new("Bekijk mijn aanmelding", "See my registration");

    public static LocalText Show { get; } = new("Bekijk", "Open");

    public static LocalText RegisterFor(AttendanceForm form, bool isFull) => (form, isFull) switch
    {
        (AttendanceForm.InRoom, false) => new("Ik kom naar de zaal", "I will come to the room"),
        (AttendanceForm.Online, false) => new("Ik doe online mee", "I will join online"),
        (AttendanceForm.InRoom, true) => new("Wachtlijst voor de zaal", "Waitlist for the room"),
        (AttendanceForm.Online, true) => new("Wachtlijst voor online", "Waitlist for online"),
    };

    public static LocalText SwitchTo(AttendanceForm form) => form switch
    {
        AttendanceForm.InRoom => new("Liever in de zaal", "Rather in the room"),
        AttendanceForm.Online => new("Liever online", "Rather online"),
    };
}
