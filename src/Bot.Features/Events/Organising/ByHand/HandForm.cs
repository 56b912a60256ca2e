using System.Net.Mail;
using Bot.Features.Events.Model;
using Bot.Features.Kernteam.Desk;
using Bot.Features.Kernteam.Forms;
using Bot.Features.Events.Organising.Forms;
using Bot.Features.Events.Registering;
using Bot.Knowledge.Bank;

namespace Bot.Features.Events.Organising.ByHand;

/// <summary>Somebody as the kernteam typed her.</summary>
internal sealed record TypedGuest(string Name, string? Organisation, string? Email, Wish Wish);

/// <summary>The fields with which somebody is registered by hand.</summary>
internal static class HandForm
{
    public const string Name = "name";
    public const string Organisation = "organisation";
    public const string Email = "email";
    public const string Form = "form";
    public const string Waits = "waits";
    public const string Remark = "remark";

    private const int LongestName = 100;
    private const int LongestOrganisation = 120;
    private const int LongestEmail = 254;
    private const int LongestRemark = 300;

    public static string Round(int number) => $"round{number}";

    public static TypedForm Typed(DeskTap tap) => TypedForm.Of(tap.Data, Fields(tap.Event));

    public static (TypedGuest Guest, IReadOnlyList<EventFault> Faults) Read(TypedForm typed, NetworkEvent networkEvent)
    {
        var reading = new FieldReading(typed);
        reading.Faults.AddRange(new[]
        {
            EventCheck.Text(Name, typed[Name], LongestName),
            EventCheck.Text(Organisation, typed[Organisation], LongestOrganisation, isRequired: false),
            EventCheck.Text(Remark, typed[Remark], LongestRemark, isRequired: false, mayHaveLines: true),
            typed[Email].Length == 0 || IsAddress(typed[Email]) ? null : new EventFault(Email, EventProblem.NotAKnownValue),
        }.OfType<EventFault>());

        var form = FormOf(reading, typed, networkEvent);
        var sessions = networkEvent.Rounds.Select((round, index) => SessionOf(reading, typed, round, Round(index + 1))).OfType<string>().ToList();
        var wish = new Wish(form, sessions, networkEvent.Rounds.Count == 0 || typed[Waits] != "false", Filled(typed[Remark]));
        return (new TypedGuest(typed[Name], Filled(typed[Organisation]), Filled(typed[Email]), wish), reading.Faults);
    }

    public static FormBody Body(TypedForm typed, IReadOnlyList<EventFault> faults, NetworkEvent networkEvent, AnswerLanguage language)
    {
        var body = EventFormBody.Of(typed, faults, language)
            .Hint(HandTexts.Hint.In(language))
            .Text(Name, HandTexts.Name, LongestName)
            .Text(Organisation, HandTexts.Organisation, LongestOrganisation)
            .Text(Email, HandTexts.Email, LongestEmail);
        var forms = FormsOf(networkEvent);
        if (forms.Count > 1)
        {
            body.Choice(Form, HandTexts.Form, [.. forms.Select(form => new FormChoice(form.ToString(), Attendees.AttendeeTexts.NameOf(form).In(language)))]);
        }

        foreach (var (round, number) in networkEvent.Rounds.Select(static (round, index) => (round, index + 1)))
        {
            body.Choice(Round(number), HandTexts.Round(number), [.. round.Sessions.Select(static session => new FormChoice(session.Id, session.Title))]);
        }

        if (networkEvent.Rounds.Count > 0)
        {
            body.Toggle(Waits, HandTexts.Waits, usual: true);
        }

        return body.Text(Remark, HandTexts.Remark, LongestRemark, isMultiline: true);
    }

    public static IReadOnlyList<string> Fields(NetworkEvent networkEvent) =>
        [Name, Organisation, Email, Form, Waits, Remark, .. Enumerable.Range(1, networkEvent.Rounds.Count).Select(Round)];

    private static List<AttendanceForm> FormsOf(NetworkEvent networkEvent) =>
        [.. Enum.GetValues<AttendanceForm>().Where(form => networkEvent.CapacityOf(form) is not null)];

    private static AttendanceForm FormOf(FieldReading reading, TypedForm typed, NetworkEvent networkEvent)
    {
        var forms = FormsOf(networkEvent);
        if (forms.Count == 1)
        {
            return forms[0];
        }

        if (forms.Exists(form => form.ToString() == typed[Form]))
        {
            return forms.Find(form => form.ToString() == typed[Form]);
        }

        reading.Fail(Form, typed[Form].Length == 0 ? EventProblem.Missing : EventProblem.NotAKnownValue);
        return AttendanceForm.InRoom;
    }

    private static string? SessionOf(FieldReading reading, TypedForm typed, Round round, string field)
    {
        if (round.Sessions.Any(session => session.Id == typed[field]))
        {
            return typed[field];
        }

        reading.Fail(field, typed[field].Length == 0 ? EventProblem.Missing : EventProblem.NotAKnownValue);
        return null;
    }

    private static bool IsAddress(string text) =>
        text.Length <= LongestEmail && MailAddress.TryCreate(text, out var address) && address.Address == text && !text.Any(char.IsWhiteSpace);

    private static string? Filled(string text) => text.Length == 0 ? null : text;
}
