using Bot.Features.Newsletters.Model;

namespace Bot.Features.Newsletters.Writing;

/// <summary>A newsletter as its writers see it.</summary>
internal static class WrittenNewsletter
{
    extension(Newsletter newsletter)
    {
        /// <summary>The words that are being worked on: the correction, once there is one.</summary>
        public NewsletterContent Words => newsletter.Correction ?? newsletter.Content;

        /// <summary>Whether words and audience can be changed.</summary>
        public bool IsWritable => newsletter.State is NewsletterState.Draft or NewsletterState.AwaitingApproval or NewsletterState.Approved;

        /// <summary>Whether readers have it, so that other words are a correction.</summary>
        public bool IsCorrectable => newsletter.State is NewsletterState.Sending or NewsletterState.Sent or NewsletterState.Stopped;
    }
}

/// <summary>Which version somebody saw when she tapped: it stands in the button's data.</summary>
internal static class Seen
{
    public const string Version = "version";

    extension(Kernteam.Desk.DeskTap tap)
    {
        /// <summary>Nought when the button says none; then it is no version that ever was.</summary>
        public int SeenVersion => tap.Number(Version, 0, int.MaxValue);
    }
}
