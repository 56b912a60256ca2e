using System.Text.Json;
using Bot.Connector.Activities;
using Bot.Connector.Turns;
using Bot.Features.Members;

namespace Bot.Features.Cards;

/// <summary>Makes a tap of a turn, and remembers who tapped: a tap is a sign of life, and often somebody's first one.</summary>
internal sealed class CardTaps(RememberConversation remember, KnownMembers members)
{
    /// <summary>Null when the activity holds no Action.Execute that can be read.</summary>
    public async Task<CardTap?> OfActionAsync(TurnContext turn, CancellationToken cancellationToken) =>
        CardActionValue.Of(turn.Activity.Value) is { } action
            ? await OfAsync(turn, action.Data, action.IsRefresh, cancellationToken)
            : null;

    public Task<CardTap> OfSubmitAsync(TurnContext turn, CancellationToken cancellationToken) =>
        OfAsync(turn, turn.Activity.Value ?? default, isRefresh: false, cancellationToken);

    private async Task<CardTap> OfAsync(TurnContext turn, JsonElement data, bool isRefresh, CancellationToken cancellationToken)
    {
        await remember.MeetAsync(turn, cancellationToken);
        var member = await members.FindAsync(turn, cancellationToken);
        return new CardTap(turn, data, isRefresh, member, MemberTexts.LanguageOf(turn, member));
    }
}
