using System.Text.Json.Nodes;
using Bot.Features.Deliveries;
using Bot.Features.Members;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Reading.Taps;
using Bot.Features.Storage;
using Bot.Features.Tests.Events.Invitations;
using Bot.Features.Tests.Members;
using Bot.Features.Tests.Playing;
using Bot.Testing.Teams;

namespace Bot.Features.Tests.Newsletters.Reading;

/// <summary>"Stel een vraag" under a highlight, and the button of an event.</summary>
public class AskingTests : ReadingAtWork
{
    [SkippableFact]
    public async Task Bot_answers_about_the_theme_in_the_chat_and_understands_what_follows()
    {
        await SendAsync();

        var shown = await Bot.TapAsync(Tap("highlight.ask", About("h1cyber")));

        var reply = Bot.Teams.Connector.Messages[^1];
        Assert.True(shown.Says("Het antwoord staat onderaan in dit gesprek"));
        Assert.Equal(Anna.ChatId, reply.ConversationId);
        Assert.StartsWith("Over \"Nieuwe aanpak van cybercrime\":", reply.MessageText, StringComparison.Ordinal);
        Assert.Contains("burgemeester Vroom portefeuillehouder cyber. [1]", reply.MessageText, StringComparison.Ordinal);
        Assert.Contains("Jaarplan RSIV 2022", reply.Body.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(1, await TimesAsync(ReaderAct.Question, "h1cyber"));

        await Bot.AskAsync("en wie heeft dat?");
        Assert.Equal(Answers.Cyber.PageIds, Bot.Engine.Asked[^1].Topic?.PageIds);
    }

    [SkippableFact]
    public async Task Same_tap_again_is_neither_answered_nor_counted_again_and_a_later_one_is()
    {
        await SendAsync();
        var tap = Tap("highlight.ask", About("h1cyber"));
        var before = Bot.Teams.Connector.Messages.Count;
        var underANewId = (JsonObject)tap.DeepClone();
        underANewId["id"] = Bot.Teams.Activities.NextId();

        var shown = await Task.WhenAll(Bot.TapAsync(tap), Bot.TapAsync(tap), Bot.TapAsync(underANewId));
        Assert.Single(Bot.Teams.Connector.Messages.Skip(before));
        Assert.Single(shown, answer => answer.Says("onderaan"));
        Assert.Equal(1, await TimesAsync(ReaderAct.Question, "h1cyber"));

        Bot.Clock.Advance(TimeSpan.FromMinutes(3));
        await Bot.TapAsync(Tap("highlight.ask", About("h1cyber")));
        Assert.Equal(2, await TimesAsync(ReaderAct.Question, "h1cyber"));
    }

    [SkippableFact]
    public async Task Other_highlight_is_answered_at_once_and_other_themes_are_offered()
    {
        await SendAsync();
        Bot.Engine.Prepared["Wat doet RSIV aan Ondermijning?"] = Answers.Holder;
        await Bot.TapAsync(Tap("highlight.ask", About("h1cyber")));

        await Bot.TapAsync(Tap("highlight.ask", About("h2ondermijning")));

        Assert.Contains("Wat doet RSIV aan Zorg en veiligheid?", Bot.Teams.Connector.Messages[^1].Body.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(1, await TimesAsync(ReaderAct.Question, "h2ondermijning"));
    }

    [SkippableFact]
    public async Task Highlight_without_theme_is_asked_by_its_title_and_what_is_not_known_is_said()
    {
        await SendAsync();

        await Bot.TapAsync(Tap("highlight.ask", About("h3collega")));

        Assert.Equal("Wat is er bekend over Nieuwe collega in het kernteam?", Bot.Engine.Asked[^1].Text);
        Assert.Contains("Dat weet ik niet.", Bot.Teams.Connector.Messages[^1].MessageText, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task English_reader_is_answered_in_English()
    {
        await SendAsync();
        await Bot.TakeAsync(Bot.Teams.Activities.Installation(from: Bram));
        await Bot.Get<KnownMembers>().ChooseNetworkAsync(await MemberAsync(Bram), "RSIV", CancellationToken.None);
        var tap = Tap("highlight.ask", About("h1cyber"), from: Bram);
        tap["locale"] = "en-GB";

        var shown = await Bot.TapAsync(tap);

        Assert.Equal("What does RSIV do about Cybercrime and digitised crime?", Bot.Engine.Asked[^1].Text);
        Assert.True(shown.Says("bottom of this chat"));
    }

    [SkippableFact]
    public async Task Answer_that_Teams_does_not_take_is_not_counted_and_can_be_asked_again()
    {
        await SendAsync();
        Bot.Teams.Connector.Script(ScriptedAnswer.Error(403, "BotNotInConversationRoster"));

        var shown = await Bot.TapAsync(Tap("highlight.ask", About("h1cyber")));
        Assert.True(shown.Says("Dat lukte nu niet"));
        Assert.Equal(0, await TimesAsync(ReaderAct.Question, "h1cyber"));

        await Bot.TapAsync(Tap("highlight.ask", About("h1cyber")));
        Assert.Equal(1, await TimesAsync(ReaderAct.Question, "h1cyber"));
    }

    [SkippableFact]
    public async Task In_a_channel_the_thread_gets_one_answer_for_everybody()
    {
        await SendAsync();
        var before = Bot.Teams.Connector.Messages.Count;
        var first = InChannel(Tap("highlight.ask", About("h1cyber")));
        var second = InChannel(Tap("highlight.ask", About("h1cyber"), from: Bram));
        second["conversation"] = first["conversation"]!.DeepClone(); // it was put there

        await Bot.TapAsync(first);
        var shown = await Bot.TapAsync(second);

        Assert.Contains(";messageid=", Assert.Single(Bot.Teams.Connector.Messages.Skip(before)).ConversationId, StringComparison.Ordinal);
        Assert.True(shown.Says("staat al in dit gesprek"));
    }

    [SkippableTheory]
    [InlineData("niet-van-ons", "h1cyber", "Deze nieuwsbrief is er niet meer")]
    [InlineData(null, null, "Deze nieuwsbrief is er niet meer")]
    [InlineData(SampleNewsletters.Id, "h9", "Dit onderwerp staat niet meer in de nieuwsbrief.")]
    [InlineData(SampleNewsletters.Id, null, "Dit onderwerp staat niet meer in de nieuwsbrief.")]
    public async Task Strange_button_is_refused_in_words(string? newsletter, string? highlight, string why)
    {
        await SendAsync();
        var data = new JsonObject { ["newsletter"] = newsletter, ["highlight"] = highlight };

        foreach (var verb in new[] { "highlight.ask", "highlight.event" })
        {
            var shown = await Bot.TapAsync(Tap(verb, (JsonObject)data.DeepClone()));
            Assert.Equal(400, shown.Status);
            Assert.True(shown.Says(why));
        }
    }

    [SkippableFact]
    public async Task Newsletter_of_another_network_is_answered_only_to_who_was_sent_it()
    {
        await SendAsync();
        var member = await MemberAsync(Anna);
        await Bot.Get<KnownMembers>().ChooseNetworkAsync(member, "VAR", CancellationToken.None);
        foreach (var verb in new[] { "highlight.ask", "highlight.event", "highlight.show" })
        {
            Assert.True((await Bot.TapAsync(Tap(verb, About("h1cyber")))).Says("Deze nieuwsbrief is er niet meer"));
        }

        await using (var context = Bot.Context())
        {
            context.Add(new Delivery
            {
                Id = NewId.Next(), DedupeKey = "x", Kind = DeliveryKind.Newsletter, TenantId = member.TenantId, ObjectId = member.ObjectId, NetworkId = "RSIV", SubjectId = SampleNewsletters.Id,
                Priority = DeliveryPriority.Normal, DueAt = Now, PointlessAt = Now, CreatedAt = Now,
            });
            await context.SaveChangesAsync();
        }

        Assert.True((await Bot.TapAsync(Tap("highlight.ask", About("h1cyber")))).Says("onderaan in dit gesprek"));
    }

    [SkippableFact]
    public async Task Claim_whose_answer_was_lost_has_what_it_claimed_and_another_has_not()
    {
        var (claims, writer, term) = (Bot.Get<TapClaims>(), Bot.Get<GroupCommit>(), TimeSpan.FromMinutes(2));
        var claim = claims.Claim("tap:x", "one", term);

        Assert.Equal(1, (await writer.CommitAsync([claim], CancellationToken.None))[0]);
        Assert.Equal(1, (await writer.CommitAsync([claim], CancellationToken.None))[0]);
        Assert.Equal(0, (await writer.CommitAsync([claims.Claim("tap:x", "other", term)], CancellationToken.None))[0]);
    }

    [SkippableTheory]
    [InlineData(NewsletterState.Draft, 400)]
    [InlineData(NewsletterState.Scheduled, 400)]
    [InlineData(NewsletterState.Recalled, 200)]
    internal async Task Newsletter_that_nobody_has_is_not_answered(NewsletterState state, int status)
    {
        await SendAsync(state);
        var before = Bot.Engine.Asked.Count;

        var shown = await Bot.TapAsync(Tap("highlight.ask", About("h1cyber")));

        Assert.Equal(status, shown.Status);
        Assert.Equal(before, Bot.Engine.Asked.Count);
    }

    [SkippableFact]
    public async Task Events_own_card_comes_into_the_chat_once_and_takes_her_registration()
    {
        var leerhuis = SampleEvents.Leerhuis(Now);
        await Bot.PublishAsync(leerhuis);
        await SendAsync();
        var before = Bot.Teams.Connector.Messages.Count;
        var tap = Tap("highlight.event", About("h1cyber"));

        await Bot.TapAsync(tap);
        var shown = await Bot.TapAsync(tap);

        var card = Assert.Single(Bot.Teams.Connector.Messages.Skip(before));
        Assert.Contains("event.register", card.Body.GetRawText(), StringComparison.Ordinal);
        Assert.True(shown.Says("onderaan in dit gesprek"));
    }

    [SkippableFact]
    public async Task Preview_says_that_its_buttons_do_nothing_yet() =>
        Assert.True((await Bot.TapAsync(Tap("highlight.preview", About()))).Says("Dit is een voorbeeld"));
}

public sealed class AskingOnPostgresTests(MembersServer server) : AskingTests, IClassFixture<MembersServer>
{
    private IReadOnlyDictionary<string, string?>? settings;

    private protected override IReadOnlyDictionary<string, string?> Settings => settings ??= server.NewDatabase();

    private protected override void Prepare() => Skip.If(server.WhyNot is not null, server.WhyNot);
}
