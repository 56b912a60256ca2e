using System.Data.Common;
using Bot.Features.Newsletters.Model;
using Bot.Features.Storage;
using Microsoft.Extensions.Logging;

namespace Bot.Features.Newsletters.Reading.Taps;

/// <summary>Counts a question that was answered. She has read the answer by now: where counting fails, she is not told so.</summary>
internal sealed class CountQuestions(GroupCommit writer, NewsletterTallies tallies, ILogger<CountQuestions> logger)
{
    public async Task AddAsync(string newsletterId, string highlightId)
    {
        try
        {
            await writer.CommitAsync([tallies.Count(newsletterId, highlightId, ReaderAct.Question)], CancellationToken.None);
        }
        catch (DbException exception)
        {
            logger.NotCounted(exception, 1);
        }
    }
}
