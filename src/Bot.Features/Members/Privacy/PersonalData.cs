using Bot.Features.Deliveries;
using Bot.Features.Events;
using Bot.Features.Events.Model;
using Bot.Features.Kernteam.Downloads;
using Bot.Features.Inbox;
using Bot.Features.Inquiries.Model;
using Bot.Features.Kernteam;
using Bot.Features.Members.Retention;
using Bot.Features.Newsletters.Model;
using Bot.Features.Questions;
using Bot.Knowledge.Bank;

namespace Bot.Features.Members.Privacy;

/// <summary>A table, and what it keeps about a person.</summary>
/// <param name="Entity">The entity of the EF model.</param>
/// <param name="What">In her words; null when nothing in it is about a person.</param>
/// <param name="Until">How long.</param>
/// <param name="IsKernteams">Only of the kernteam: shown where there is something.</param>
internal sealed record KeptTable(Type Entity, LocalText? What = null, LocalText? Until = null, bool IsKernteams = false);

/// <summary>
/// Every table of the bot, and what it keeps about people. "Wat weet je van mij?" shows this list with her own numbers,
/// and <see cref="EraseMember"/> goes through it. A new table is a conscious act: a test fails until it stands here, and
/// until its author has decided how it is shown, erased and ended.
/// <list type="table">
/// <item><term>members</term><description>Her profile. Erased; after two years without a sign of life also by itself.</description></item>
/// <item><term>conversations</term><description>Her own chat. Erased with her; group chats and channels name nobody.</description></item>
/// <item><term>topics</term><description>What she talked about, half an hour. Erased by account and by chat.</description></item>
/// <item><term>answers</term><description>Questions and answers, ninety days. Those of her own chat are erased; those of a group name nobody who asked.</description></item>
/// <item><term>feedback</term><description>Verdicts, ninety days. Found by her chat, and elsewhere by the key that her account gives.</description></item>
/// <item><term>registrations</term><description>Upcoming ones are withdrawn; of past ones the number stays, without who it was.</description></item>
/// <item><term>sent_cards</term><description>Cards in her chat. Erased.</description></item>
/// <item><term>deliveries</term><description>That something was sent to her, without its text. Erased, also what waits; of a newsletter the row stays as a number, without whose it was.</description></item>
/// <item><term>inbox</term><description>A message while its turn is owed; afterwards a proof with the chat's id, three days. Proofs are erased, but for those of the last minutes, without which Teams could have a message answered twice.</description></item>
/// <item><term>audit</term><description>What she did as the kernteam, ids only. Stays for two years: the kernteam accounts for what it did.</description></item>
/// <item><term>events</term><description>The id of the kernteam member who made it. Stays, as above.</description></item>
/// <item><term>export_links</term><description>A link to a list of attendees with the id of who asked for it, a quarter of an hour. Erased.</description></item>
/// <item><term>newsletters</term><description>The ids of the kernteam members who wrote, approved and sent it. Stay, as above. A list of addresses is in it until it is sent; hers is taken out.</description></item>
/// <item><term>inquiries</term><description>Questions that she sent to the kernteam, with the answer. Erased, also from the cards in the kernteam's chats. The id of the kernteam member who looked after a question stays as long as it, as above.</description></item>
/// <item><term>inquiry_places</term><description>The id of the kernteam member who chose where questions go. Stays until somebody chooses anew.</description></item>
/// <item><term>newsletter_links, newsletter_tallies</term><description>Numbers: how often something was tapped, not by whom.</description></item>
/// <item><term>organisations, scheduled_work, tenant_pace</term><description>Nothing about a person. A name that she typed and nobody else uses goes with her.</description></item>
/// </list>
/// </summary>
internal static class PersonalData
{
    public static IReadOnlyList<KeptTable> Tables(RetentionOptions options)
    {
        var asLongAsMember = PrivacyTexts.AsLongAsMember(options.MembersAfter);
        return
        [
            new(typeof(Member), PrivacyTexts.Profile, asLongAsMember),
            new(typeof(KnownConversation), PrivacyTexts.Chat, asLongAsMember),
            new(typeof(FollowUpTopic), PrivacyTexts.Topic, PrivacyTexts.HalfAnHour),
            new(typeof(GivenAnswer), PrivacyTexts.Questions, PrivacyTexts.NinetyDays),
            new(typeof(Feedback), PrivacyTexts.Verdicts, PrivacyTexts.NinetyDays),
            new(typeof(Registration), PrivacyTexts.Registrations, PrivacyTexts.AfterEvent(options.RemarksAfter, options.NamesAfter)),
            new(typeof(SentCard), PrivacyTexts.Cards, PrivacyTexts.CardsUntil(options.NamesAfter)),
            new(typeof(Delivery), PrivacyTexts.Deliveries, PrivacyTexts.Days(options.DeliveriesAfter)),
            new(typeof(InboxRow), PrivacyTexts.Inbox, PrivacyTexts.ThreeDays),
            new(typeof(AuditEntry), PrivacyTexts.Audit, PrivacyTexts.Days(options.AuditAfter), IsKernteams: true),
            new(typeof(NetworkEvent), PrivacyTexts.MadeEvents, PrivacyTexts.AsLongAsEvent, IsKernteams: true),
            new(typeof(DownloadLink), PrivacyTexts.ExportLinks, PrivacyTexts.QuarterOfAnHour, IsKernteams: true),
            new(typeof(Newsletter), PrivacyTexts.WrittenNewsletters, PrivacyTexts.AsLongAsNewsletter(options.NewslettersAfter), IsKernteams: true),
            new(typeof(Inquiry), PrivacyTexts.Inquiries, PrivacyTexts.Days(options.InquiriesAfter)),
            new(typeof(InquiryPlace), PrivacyTexts.InquiryPlaces, PrivacyTexts.AsLongAsChosen, IsKernteams: true),
            new(typeof(NewsletterLink)),
            new(typeof(NewsletterTally)),
            new(typeof(Organisation)),
            new(typeof(ScheduledWork)),
            new(typeof(TenantPace)),
        ];
    }
}
