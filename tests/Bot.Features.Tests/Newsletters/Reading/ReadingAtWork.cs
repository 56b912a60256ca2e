using System.Text.Json.Nodes;
using Bot.Features.Members;
using Bot.Features.Newsletters.Model;
using Bot.Features.Newsletters.Reading;
using Bot.Features.Newsletters.Reading.Links;
using Bot.Features.Tests.Members;
using Bot.Features.Tests.Playing;
using Bot.Knowledge.Bank;
using Bot.Testing.Teams;

namespace Bot.Features.Tests.Newsletters.Reading;

/// <summary>Anna of RSIV, who has a newsletter in her chat.</summary>
public abstract class ReadingAtWork : MembersAtWork
{
    private protected const string Question = "Wat doet RSIV aan Cybercrime en gedigitaliseerde criminaliteit?";

    private protected async Task<Newsletter> SendAsync(NewsletterState state = NewsletterState.Sending, params Highlight[] highlights)
    {
        await Bot.TakeAsync(Bot.Teams.Activities.Installation());
        var member = await MemberAsync(Anna);
        await Bot.Get<KnownMembers>().ChooseNetworkAsync(member, "RSIV", CancellationToken.None);
        Bot.Engine.Prepared[Question] = Answers.Holder;
        return await AddAsync(SampleNewsletters.Of(Now, state, highlights));
    }

    private protected async Task<Newsletter> AddAsync(Newsletter newsletter)
    {
        await using var context = Bot.Context();
        context.Add(newsletter);
        await context.SaveChangesAsync();
        await Bot.Get<NewsletterLinks>().EnsureAsync(newsletter, CancellationToken.None);
        return newsletter;
    }

    private protected static JsonObject About(string? highlightId = null, string? change = null, string? theme = null) => new()
    {
        ["newsletter"] = SampleNewsletters.Id, ["highlight"] = highlightId, ["change"] = change, ["theme"] = theme,
    };

    /// <summary>A tap as Teams sends it: on the message that holds the card.</summary>
    private protected JsonObject Tap(string verb, JsonObject data, string card = "1700000000001", TeamsPerson? from = null)
    {
        var activity = Bot.Teams.Activities.CardAction(verb, data, from);
        activity["replyToId"] = card;
        return activity;
    }

    private protected JsonObject InChannel(JsonObject activity)
    {
        var inChannel = Bot.Teams.Activities.ChannelMessage("x");
        activity["conversation"] = inChannel["conversation"]!.DeepClone(); // every channel message has one
        activity["channelData"] = inChannel["channelData"]!.DeepClone(); // as above
        return activity;
    }

    private protected async Task<int> TimesAsync(ReaderAct act, string highlightId) =>
        (await Bot.Get<NewsletterTallies>().OfAsync(SampleNewsletters.Id, CancellationToken.None)).SingleOrDefault(row => row.Act == act && row.HighlightId == highlightId)?.Times ?? 0;

    /// <summary>What a member would get of the newsletter at this moment, as JSON; null when nothing.</summary>
    private protected async Task<string?> CardOfAsync(Newsletter newsletter, TeamsPerson? reader, AnswerLanguage language = AnswerLanguage.Dutch)
    {
        var member = reader is null ? null : await MemberAsync(reader);
        return await Bot.Get<NewsletterViews>().ForAsync(newsletter, member, CancellationToken.None) is { } view
            ? NewsletterCard.For(view, language).Card?.ToJson().GetRawText()
            : null;
    }
}
