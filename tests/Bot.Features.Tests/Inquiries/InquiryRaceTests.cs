using Bot.Features.Inquiries;
using Bot.Features.Inquiries.Model;
using Bot.Features.Tests.Events.Racing;
using Bot.Knowledge.Bank;
using Bot.Testing.Databases;
using Bot.Testing.Teams;

namespace Bot.Features.Tests.Inquiries;

/// <summary>The kernteam at once, on two instances of the bot on one database: each question ends in one defined state.</summary>
public sealed class InquiryRaceTests
{
    private const int Rounds = 40;

    private static readonly DateTimeOffset Now = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);
    private static readonly string[] People = [TeamsPerson.Anna.ObjectId, TeamsPerson.Bram.ObjectId];

    [Fact]
    public async Task On_sqlite_every_question_has_one_keeper_and_one_end()
    {
        await using var database = new RaceOnSqlite();
        await RaceAsync(database);
    }

    [SkippableFact]
    public async Task On_postgresql_every_question_has_one_keeper_and_one_end()
    {
        await using var server = await PostgresServer.StartAsync();
        await using var database = await RaceOnPostgres.CreateAsync(server);
        await RaceAsync(database);
    }

    private static async Task RaceAsync(RaceDatabase database)
    {
        await using var first = await database.StartBotAsync();
        await using var second = await database.StartBotAsync();
        await first.AskAsync("hallo", TeamsPerson.Anna);
        InquiryStore[] stores = [first.Get<InquiryStore>(), second.Get<InquiryStore>()];
        for (var round = 0; round < Rounds; round++)
        {
            var id = $"race{round:000000000000}";
            await stores[0].AddAsync(New(id, TeamsPerson.Anna), mostOpen: 5, [], default);
            await TakeAtOnceAsync(stores, id);
            await AnswerAndCloseAtOnceAsync(stores, id);
        }

        await LimitHoldsAsync(stores);
    }

    private static async Task TakeAtOnceAsync(InquiryStore[] stores, string id)
    {
        var steps = await Task.WhenAll(People.Select((person, index) => DecideAsync(stores[index], id, inquiry => inquiry.Take(person, 1, Now))));

        Assert.Equal([InquiryOutcome.Done, InquiryOutcome.TakenByOther], steps.Select(step => step.Outcome).Order());
        var kept = await stores[0].FindAsync(id, default);
        Assert.Equal((InquiryState.Taken, 2, steps.Single(step => step.Outcome == InquiryOutcome.Done).Inquiry.TakenBy), (kept!.State, kept.Version, kept.TakenBy)); // it was added above
    }

    private static async Task AnswerAndCloseAtOnceAsync(InquiryStore[] stores, string id)
    {
        var keeper = (await stores[0].FindAsync(id, default))!.TakenBy!; // it was taken above
        var steps = await Task.WhenAll(
            DecideAsync(stores[0], id, inquiry => inquiry.Reply(keeper, "Bel 0900-8844.", wantsPage: false, Now)),
            DecideAsync(stores[1], id, inquiry => inquiry.Close(keeper, Now)),
            DecideAsync(stores[1], id, inquiry => inquiry.Withdraw(Now)));

        var kept = (await stores[1].FindAsync(id, default))!; // as above
        Assert.Single(steps, step => step.Outcome == InquiryOutcome.Done);
        Assert.Equal((3, kept.State == InquiryState.Answered), (kept.Version, kept.Answer is not null));
        Assert.Equal(kept.State, steps.Single(step => step.Outcome == InquiryOutcome.Done).Inquiry.State);
    }

    // Her member row is what two sendings at once wait at.
    private static async Task LimitHoldsAsync(InquiryStore[] stores)
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(number =>
            stores[number % 2].AddAsync(New($"many{number:000000000000}", TeamsPerson.Anna), mostOpen: 5, [], default)));

        Assert.Equal(5, outcomes.Count(outcome => outcome == AskOutcome.Sent));
        Assert.Equal(7, outcomes.Count(outcome => outcome == AskOutcome.TooManyOpen));
    }

    private static async Task<InquiryStep> DecideAsync(InquiryStore store, string id, Func<Inquiry, InquiryStep> decide) =>
        await store.DecideAsync(id, decide, static _ => [], default) ?? throw new InvalidOperationException("It is there.");

    private static Inquiry New(string id, TeamsPerson asker) => new()
    {
        Id = id, NetworkId = "RSIV", TenantId = FakeIdentity.TenantId, ObjectId = asker.ObjectId, Language = AnswerLanguage.Dutch, Question = "Hoe?", Found = "", State = InquiryState.Open, AskedAt = Now, Version = 1,
    };
}
