using Bot.Features.Newsletters.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Features.Tests.Newsletters.Sending;

/// <summary>The rules of the states, held after every step of thousands of random histories.</summary>
public sealed class StateHistoryTests
{
    private const int Histories = 4000;
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);
    private static readonly string[] People = ["anna", "bram", "carla"];

    [Fact]
    public void Nothing_goes_out_that_nobody_else_approved_and_nothing_goes_out_twice()
    {
        var deeds = Gen.Choose(0, Enum.GetValues<Deed>().Length - 1).SelectMany(deed => Gen.Choose(0, 2).SelectMany(person => Gen.Choose(0, 9)
            .Select(stale => new Move((Deed)deed, People[person], stale == 0))));
        var reached = new HashSet<NewsletterState>();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Histories).WithQuietOnSuccess(true), Prop.ForAll(Arb.From(Gen.ArrayOf(deeds, 40)), moves =>
        {
            var played = new Played();
            foreach (var move in moves)
            {
                played.Play(move);
                reached.Add(played.Now.State);
            }
        }));

        // The histories reach what they are meant to try.
        Assert.Equal(Enum.GetValues<NewsletterState>().Order(), reached.Order());
    }

    private enum Deed
    {
        Edit,
        Submit,
        Submit2,
        Return,
        Approve,
        Approve2,
        Schedule,
        Schedule2,
        Undo,
        Begin,
        Begin2,
        Finish,
        Stop,
        Recall,
        Correct,
        ApproveCorrection,
        DropCorrection,
    }

    private sealed record Move(Deed Deed, string By, bool IsStale);

    private sealed class Played
    {
        private int written;
        private int begun;
        private DateTimeOffset now = Start;

        // Every edit adds a part: whose part it is, and who approved words in which it stood.
        private readonly Dictionary<string, string> writers = [];
        private readonly HashSet<(string Part, string By)> approvals = [];

        public Newsletter Now { get; private set; } = new()
        {
            Id = "brief", NetworkId = "RSIV", State = NewsletterState.Draft, Content = NewsletterContent.Empty, Version = 1,
            CreatedBy = "anna", CreatedAt = Start, ChangedBy = "anna", ChangedAt = Start,
        };

        public void Play(Move move)
        {
            now += TimeSpan.FromMinutes(1);
            var (before, step) = (Now, StepOf(move, Now, move.IsStale ? Now.Version - 1 : Now.Version));
            if (step.Outcome != NewsletterOutcome.Done)
            {
                Assert.Same(before, step.Newsletter);
                return;
            }

            Now = step.Newsletter;
            Assert.Equal(move.Deed is Deed.Finish or Deed.Stop ? before.Version : before.Version + 1, Now.Version);
            if (move.Deed is Deed.Approve or Deed.Approve2 or Deed.ApproveCorrection)
            {
                approvals.UnionWith(Now.Content.Highlights.Select(part => (part.Id, move.By)));
            }

            begun += move.Deed is Deed.Begin or Deed.Begin2 ? 1 : 0;
            Hold(before, move);
        }

        private void Hold(Newsletter before, Move move)
        {
            if (Now.State is not (NewsletterState.Draft or NewsletterState.AwaitingApproval))
            {
                Assert.All(Now.Content.Highlights, part => Assert.Contains(People, person => person != writers[part.Id] && approvals.Contains((part.Id, person))));
                Assert.NotNull(Now.ApprovedBy);
            }

            Assert.False(move.IsStale && move.Deed is Deed.Edit or Deed.Submit or Deed.Approve or Deed.Schedule or Deed.Correct or Deed.ApproveCorrection && move.IsStale);
            Assert.InRange(begun, 0, 1);
            Assert.Equal(begun == 1, Now.StartedAt is not null);
            Assert.True(Now.StartedAt is null || Now.State is NewsletterState.Sending or NewsletterState.Sent or NewsletterState.Stopped or NewsletterState.Recalled);
            Assert.True(before.State != NewsletterState.Recalled || Now.State == NewsletterState.Recalled);
            Assert.Equal(Now.State is NewsletterState.Sent || (before.FinishedAt is not null) || move.Deed == Deed.Finish, Now.FinishedAt is not null);
            Assert.True(Now.State != NewsletterState.Scheduled || Now.SendAt >= now);
        }

        private NewsletterContent Words(string by)
        {
            var part = $"deel {++written}";
            writers[part] = by;
            var words = Now.Correction ?? Now.Content;
            return words with { Highlights = [.. words.Highlights, new() { Id = part }] };
        }

        private NewsletterStep StepOf(Move move, Newsletter it, int seen) => move.Deed switch
        {
            Deed.Edit => it.Edit(Words(move.By), it.Audience, move.By, seen, now),
            Deed.Submit or Deed.Submit2 => it.Submit(seen, now),
            Deed.Return => it.Return(null, now),
            Deed.Approve or Deed.Approve2 => it.Approve(move.By, seen, ownAllowed: false, now),
            Deed.Schedule or Deed.Schedule2 => it.Schedule(move.By, "tenant", seen, null, TimeSpan.FromMinutes(1), now),
            Deed.Undo => it.Undo(),
            Deed.Begin or Deed.Begin2 => it.Begin(1, new Dictionary<string, int>(), now),
            Deed.Finish => it.Finish(now),
            Deed.Stop => it.Stop(),
            Deed.Recall => it.Recall(now),
            Deed.Correct => it.Correct(Words(move.By), move.By, seen, now),
            Deed.ApproveCorrection => it.ApproveCorrection(move.By, seen, ownAllowed: false, now),
            Deed.DropCorrection => it.DropCorrection(),
        };
    }
}
