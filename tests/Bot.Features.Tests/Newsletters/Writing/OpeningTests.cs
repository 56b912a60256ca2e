using Bot.Features.Newsletters.Writing.Opening;
using Bot.Testing.Teams;

namespace Bot.Features.Tests.Newsletters.Writing;

/// <summary>How the kernteam gets at its newsletters.</summary>
public sealed class OpeningTests : DeskTests
{
    [Theory]
    [InlineData("nieuwe nieuwsbrief", true)]
    [InlineData("Nieuwsbrief maken", true)]
    [InlineData("ik wil een nieuwe nieuwsbrief maken!", true)]
    [InlineData("new newsletter", true)]
    [InlineData("create a newsletter", true)]
    [InlineData("nieuwsbrieven", false)]
    [InlineData("Mijn nieuwsbrieven", false)]
    [InlineData("my newsletters", false)]
    public async Task Kernteam_begins_with_a_word(string text, bool isNew)
    {
        await Anna.SayAsync(text);

        Assert.Contains(isNew ? "news.create" : "news.new", Anna.Verbs);
    }

    [Theory]
    [InlineData("wat staat er in de nieuwsbrief over cyber")]
    [InlineData("wanneer komt de nieuwe nieuwsbrief?")]
    [InlineData("staat er nieuws in de nieuwsbrieven over jeugd")]
    public void Question_about_a_newsletter_is_no_command(string text) => Assert.Null(NewsletterCommand.Of(text));

    [Fact]
    public async Task Word_of_a_member_is_a_question_like_any_other()
    {
        await Bot.AskAsync("nieuwsbrieven", TeamsPerson.Numbered(7));

        Assert.Empty(await TrailAsync());
    }

    [Fact]
    public async Task Member_of_two_kernteams_is_asked_for_which()
    {
        await Dora.SayAsync("nieuwe nieuwsbrief");
        Assert.Equal(2, Dora.Verbs.Count(verb => verb == "news.new"));
        await Dora.TapAsync("news.new", title: "VAR");
        await Dora.TapAsync("news.create", new { title = "Van VAR" });

        Assert.Equal("VAR", Assert.Single(await NewslettersAsync()).NetworkId);
    }

    [Fact]
    public async Task Command_in_a_channel_is_sent_to_the_own_chat()
    {
        await Bot.TakeAsync(Bot.Teams.Activities.ChannelMessage("nieuwsbrieven"));

        Assert.Contains("persoonlijke chat", Assert.Single(Bot.Teams.Connector.Messages).MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_shows_states_pages_and_the_way_to_it_from_the_events()
    {
        for (var number = 1; number <= NewsletterList.PageSize + 1; number++)
        {
            await Anna.SendAsync("news.create", new() { ["network"] = "RSIV", ["title"] = $"Brief {number}" });
            Bot.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await Anna.SayAsync("beheer");
        await Anna.TapAsync("news.list", title: "Nieuwsbrieven");
        Assert.Contains("Brief 13", Anna.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Brief 1\n", Anna.Text + "\n", StringComparison.Ordinal);
        Assert.Contains("news.import", Anna.Verbs);
        await Anna.TapAsync("news.list", title: "Volgende");
        Assert.Contains("Concept", Anna.Text, StringComparison.Ordinal);
        Assert.Single(Anna.Verbs, verb => verb == "news.open");
    }
}
