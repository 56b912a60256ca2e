using Bot.Features.Tests.Playing;
using Bot.Testing.Teams;

namespace Bot.Features.Tests.Questions;

public sealed class EditQuestionTests : FeatureTests
{
    [Fact]
    public async Task Mended_question_changes_the_answer_under_it()
    {
        Bot.Engine.Prepared["wie heeft cyber?"] = Answers.Holder;
        var question = Bot.Teams.Activities.Message("wie heeft cibre?");
        await Bot.TakeAsync(question);
        var reply = Assert.Single(Bot.Teams.Connector.Messages);

        Bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await Bot.TakeAsync(Bot.Teams.Activities.Edited((string)question["id"]!, "wie heeft cyber?"));

        var update = Assert.Single(Bot.Teams.Connector.Calls, call => call.Method == "PUT");
        Assert.Equal(reply.Id, update.ActivityId);
        Assert.Contains("Vroom", update.MessageText, StringComparison.Ordinal);
        Assert.Single(Bot.Teams.Connector.Messages);
    }

    [Fact]
    public async Task Edit_of_an_older_question_changes_nothing()
    {
        var question = Bot.Teams.Activities.Message("wie heeft cibre?");
        await Bot.TakeAsync(question);
        Bot.Clock.Advance(TimeSpan.FromSeconds(10));
        await Bot.AskAsync("en jeugd?");

        await Bot.TakeAsync(Bot.Teams.Activities.Edited((string)question["id"]!, "wie heeft cyber?"));

        Assert.DoesNotContain(Bot.Teams.Connector.Calls, call => call.Method == "PUT");
        Assert.Equal(2, Bot.Teams.Connector.Messages.Count);
    }

    [Fact]
    public async Task Edit_after_the_talk_has_ended_changes_nothing()
    {
        var question = Bot.Teams.Activities.Message("wie heeft cibre?");
        await Bot.TakeAsync(question);

        Bot.Clock.Advance(TimeSpan.FromMinutes(6));
        await Bot.TakeAsync(Bot.Teams.Activities.Edited((string)question["id"]!, "wie heeft cyber?"));

        Assert.DoesNotContain(Bot.Teams.Connector.Calls, call => call.Method == "PUT");
    }
}
