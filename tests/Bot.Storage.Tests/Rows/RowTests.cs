using Bot.Features.Members;
using Bot.Features.Questions;
using Bot.Features.Storage;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Bank;
using Bot.Storage.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace Bot.Storage.Tests.Rows;

/// <summary>What features write by hand-made statements is what EF reads back, on both databases.</summary>
public abstract class RowTests : StorageTests
{
    private Member Anna => new()
    {
        TenantId = "t",
        ObjectId = "anna",
        UserId = "29:anna",
        Name = "Anna d'Ancona; DROP TABLE members",
        Installed = true,
        FirstSeenAt = Clock.GetUtcNow(),
        LastSeenAt = Clock.GetUtcNow(),
    };

    [SkippableFact]
    public async Task Member_is_read_as_she_was_written_and_a_later_meeting_keeps_what_she_chose()
    {
        var bot = await StartBotAsync();
        var statements = new MemberStatements(bot.Get<IDbContextFactory<BotDbContext>>());
        await bot.Writer.CommitAsync(
            [
                statements.Seen(Anna),
                statements.Network(Anna, "RSIV"),
                statements.Language(Anna, AnswerLanguage.English),
                statements.Email(Anna, "anna@example.org"),
            ],
            default);

        var later = Anna with { Name = "Anna", LastSeenAt = Clock.GetUtcNow().AddDays(1), FirstSeenAt = Clock.GetUtcNow().AddDays(1) };
        await bot.Writer.CommitAsync([statements.Seen(later)], default);

        await using var context = bot.Context();
        Assert.Equivalent(
            Anna with
            {
                Name = "Anna",
                NetworkId = "RSIV",
                Language = AnswerLanguage.English,
                Email = "anna@example.org",
                LastSeenAt = later.LastSeenAt,
            },
            await context.Members.AsNoTracking().SingleAsync());
    }

    [SkippableFact]
    public async Task Welcome_is_claimed_once_by_whichever_instance_is_first()
    {
        var bots = new[] { await StartBotAsync(), await StartBotAsync() };
        var statements = new MemberStatements(bots[0].Get<IDbContextFactory<BotDbContext>>());
        await bots[0].Writer.CommitAsync([statements.Seen(Anna)], default);

        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(number =>
            bots[number % 2].Writer.CommitAsync([statements.ClaimWelcome(Anna, Clock.GetUtcNow())], default)));

        Assert.Equal(1, claims.Sum(changed => changed[0]));
    }

    [SkippableFact]
    public async Task Removed_team_takes_its_channels_with_it()
    {
        var bot = await StartBotAsync();
        var statements = new MemberStatements(bot.Get<IDbContextFactory<BotDbContext>>());
        var general = new KnownConversation
        {
            ConversationId = "19:general",
            TenantId = "t",
            Kind = ConversationKind.Channel,
            ServiceUrl = "https://smba.example.org/",
            BotId = "28:bot",
            TeamId = "19:general",
            Installed = true,
            FirstSeenAt = Clock.GetUtcNow(),
            ChangedAt = Clock.GetUtcNow(),
        };
        await bot.Writer.CommitAsync(
            [
                statements.Seen(general),
                statements.Seen(general with { ConversationId = "19:other" }),
                statements.Seen(general with { ConversationId = "19:elsewhere", TeamId = "19:elsewhere" }),
            ],
            default);

        await bot.Writer.CommitAsync([statements.Removed("19:general", Clock.GetUtcNow())], default);

        await using var context = bot.Context();
        Assert.Equal("19:elsewhere", (await context.Conversations.SingleAsync(row => row.Installed)).ConversationId);
    }

    [SkippableFact]
    public async Task Answer_and_feedback_are_read_as_they_were_written_and_erased_after_ninety_days()
    {
        var bot = await StartBotAsync();
        await using var context = bot.Context();
        var answer = new GivenAnswer
        {
            ConversationId = "a:1",
            ReplyId = "2",
            QuestionId = "1",
            Question = "wie heeft cyber? 🙂",
            Text = "Vroom",
            Kind = AnswerKind.Holder,
            Language = AnswerLanguage.Dutch,
            Declined = true,
            CreatedAt = Clock.GetUtcNow(),
        };
        var feedback = new Feedback { ConversationId = "a:1", ReplyId = "2", Rater = "x", Verdict = Verdict.Like, GivenAt = Clock.GetUtcNow() };
        var topic = new FollowUpTopic { ConversationId = "a:1", UserId = "29:1", Json = "{}", ExpiresAt = Clock.GetUtcNow().AddMinutes(30) };
        await bot.Writer.CommitAsync(
            [
                RowStatement<GivenAnswer>.Upsert(context.Model).With(answer),
                RowStatement<Feedback>.Upsert(context.Model).With(feedback),
                RowStatement<FollowUpTopic>.Upsert(context.Model).With(topic),
            ],
            default);

        Assert.Equal(answer, await context.Answers.AsNoTracking().SingleAsync());
        Assert.Equal(feedback, await context.Feedback.AsNoTracking().SingleAsync());
        Assert.Equal(topic, await context.Topics.AsNoTracking().SingleAsync());

        Clock.Pass(TimeSpan.FromDays(90));
        await bot.Get<EraseOldRows>().RunOnceAsync(default);
        Assert.True(await context.Answers.AnyAsync());
        Assert.False(await context.Topics.AnyAsync());

        Clock.Pass(TimeSpan.FromSeconds(1));
        await bot.Get<EraseOldRows>().RunOnceAsync(default);
        Assert.False(await context.Answers.AnyAsync());
        Assert.False(await context.Feedback.AnyAsync());
    }

    [SkippableFact]
    public async Task Writes_that_belong_together_are_there_together_or_not_at_all()
    {
        var bot = await StartBotAsync();
        var statements = new MemberStatements(bot.Get<IDbContextFactory<BotDbContext>>());

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => bot.Writer.CommitAsync(
            [statements.Seen(Anna), new SqlStatement("INSERT INTO nowhere VALUES (@p0)").With(1)], default));

        await using var context = bot.Context();
        Assert.False(await context.Members.AnyAsync());
    }
}

public sealed class RowsOnSqlite : RowTests
{
    protected override Task<Engine> CreateEngineAsync() => Task.FromResult<Engine>(new SqliteEngine());
}

[Collection("PostgreSQL")]
public sealed class RowsOnPostgres(SharedPostgres postgres) : RowTests
{
    protected override async Task<Engine> CreateEngineAsync() => await postgres.NewDatabaseAsync();
}
