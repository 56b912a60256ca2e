using Bot.Features.Newsletters.Model;
using Bot.Knowledge.Bank;

namespace Bot.Features.Newsletters.Sending.Contents;

/// <summary>Sentences of what is sent about a newsletter: notices for the kernteam, and the line in place of a newsletter that was taken back.</summary>
internal static class SendingTexts
{
    /// <summary>For readers, where Teams does not delete the card.</summary>
    public static LocalText TakenBack { get; } = new("Dit bericht is ingetrokken.", "This message was withdrawn.");

    public static LocalText Untitled { get; } = new("Nieuwsbrief zonder titel", "Newsletter without a title");

    public static LocalText Open { get; } = new("Openen", "Open");

    public static LocalText Heading(Notice notice) => notice switch
    {
        Notice.Submitted => new("Nieuwsbrief ter goedkeuring", "Newsletter for approval"),
        Notice.Approved => new("Nieuwsbrief goedgekeurd", "Newsletter approved"),
        Notice.Returned => new("Nieuwsbrief terug", "Newsletter returned"),
        Notice.Correction => new("Verbetering ter goedkeuring", "Correction for approval"),
        Notice.CorrectionApproved => new("Verbetering goedgekeurd", "Correction approved"),
        Notice.CorrectionDropped => new("Verbetering gaat niet door", "Correction dropped"),
        Notice.NotBegun => new("Nieuwsbrief nog niet verstuurd", "Newsletter not sent yet"),
    };

    public static LocalText Sentence(Notice notice, Newsletter newsletter, string title) => notice switch
    {
        Notice.Submitted => new($"\"{title}\" wacht op uw goedkeuring.", $"\"{title}\" waits for your approval."),
        Notice.Approved when newsletter.State != NewsletterState.Approved => new(
            $"Een collega heeft \"{title}\" goedgekeurd. De nieuwsbrief is ook al ingepland of verstuurd.",
            $"A colleague has approved \"{title}\". The newsletter has been scheduled or sent already."),
        Notice.Approved => new(
            $"Een collega heeft \"{title}\" goedgekeurd. U kunt de nieuwsbrief nu versturen.",
            $"A colleague has approved \"{title}\". You can send the newsletter now."),
        Notice.Returned when newsletter.Remark is not null => new(
            $"Een collega heeft \"{title}\" teruggezet naar concept. Open de nieuwsbrief: daar staat wat er anders moet.",
            $"A colleague has returned \"{title}\" to draft. Open the newsletter: it says what should be different."),
        Notice.Returned => new(
            $"Een collega heeft \"{title}\" teruggezet naar concept. Overleg wat er anders moet.",
            $"A colleague has returned \"{title}\" to draft. Discuss what should be different."),
        Notice.Correction => new(
            $"Er is een verbetering van \"{title}\", dat al verstuurd is. Zij wacht op uw goedkeuring.",
            $"There is a correction of \"{title}\", which was sent already. It waits for your approval."),
        Notice.CorrectionApproved => new(
            $"Een collega heeft uw verbetering van \"{title}\" goedgekeurd. De verstuurde kaarten worden bijgewerkt.",
            $"A colleague has approved your correction of \"{title}\". The cards that were sent are being updated."),
        Notice.CorrectionDropped => new(
            $"Een collega heeft uw verbetering van \"{title}\" niet overgenomen. De verstuurde kaarten blijven zoals ze zijn.",
            $"A colleague has not taken over your correction of \"{title}\". The cards that were sent stay as they are."),
        Notice.NotBegun => new(
            $"Het versturen van \"{title}\" is niet begonnen: er ging iets mis. Ik probeer het opnieuw. Blijft dit zo? Waarschuw dan de beheerder.",
            $"The sending of \"{title}\" has not begun: something went wrong. I try again. Does it stay like this? Then warn the administrator."),
    };
}
