using FsCheck;
using FsCheck.Fluent;

namespace Bot.Features.Tests.Events.Registering;

/// <summary>The rules of seats and line, held after every step of thousands of random histories.</summary>
public sealed class HistoryTests
{
    private const int Histories = 6000;

    [Fact]
    public void Rules_hold_after_every_step_of_any_history()
    {
        var seen = new Dictionary<string, int>();
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Histories).WithQuietOnSuccess(true),
            Prop.ForAll(Registering.Histories.Any, history =>
            {
                var played = new PlayedHistory(history);
                played.Play();
                foreach (var (key, count) in played.Seen)
                {
                    seen[key] = seen.GetValueOrDefault(key) + count;
                }
            }));

        // The histories reach what they are meant to try.
        Assert.All(
            ["Register Registered", "Register Waitlisted", "Register SessionFull", "Register SessionsClash", "Withdraw Withdrawn", "Swap Swapped", "Swap SessionFull", "Take Taken", "Take NoSeat", "Take TermPassed", "LetGo LetGo", "Deliver True", "SetSeats Changed", "SetSeats Refused", "Move Changed", "Cancel Changed", "Complete Completed"],
            key => Assert.True(seen.GetValueOrDefault(key) > 0, $"{key}: {seen.GetValueOrDefault(key)} times"));
    }
}
