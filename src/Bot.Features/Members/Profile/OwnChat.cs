using System.Diagnostics.CodeAnalysis;
using Bot.Connector.Turns;
using Bot.Features.Cards;
using Bot.Knowledge.Bank;

namespace Bot.Features.Members.Profile;

/// <summary>What is about one person is shown to that person alone.</summary>
internal static class OwnChat
{
    /// <summary>Whether a tap comes from somebody whom the bot knows, in her own chat; if not, what she reads.</summary>
    public static bool Admits(CardTap tap, [NotNullWhen(true)] out Member? member, [NotNullWhen(false)] out CardReply? refusal)
    {
        member = tap.Member;
        refusal = Admits(tap.Turn, member, out var why) ? null : new CardReply.Refuse(why.In(tap.Language));
        return member is not null && refusal is null;
    }

    /// <summary>The same for what was typed.</summary>
    public static bool Admits(TurnContext turn, [NotNullWhen(true)] Member? member, [NotNullWhen(false)] out LocalText? refusal)
    {
        refusal = !turn.IsPersonal ? ProfileTexts.OnlyInOwnChat : member is null ? ProfileTexts.NotKnown : null;
        return refusal is null;
    }
}
