using Bot.Features.Cards;
using Bot.Features.Newsletters.Reading.Texts;

namespace Bot.Features.Newsletters.Reading.Taps;

/// <summary>A button of the kernteam's preview says that it does nothing yet.</summary>
internal sealed class TapPreview : ICardVerb
{
    public Task<CardReply> TapAsync(CardTap tap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tap);
        return Task.FromResult<CardReply>(new CardReply.Say(ReadingTexts.PreviewButton.In(tap.Language)));
    }
}
