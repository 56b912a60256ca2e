using Bot.Host.Serving;
using Bot.Knowledge;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Bank;

namespace Bot.Host.Commands;

/// <summary>The bank with its engine for a command that answers and ends, by the same settings as the bot's.</summary>
internal static class LoadedKnowledgeBank
{
    public static async Task<int> UseAsync(Func<AnswerEngine, int> use, CancellationToken cancellationToken)
    {
        var builder = BotServer.CommandBuilder();
        builder.AddKnowledge();
        await using var app = builder.Build();
        var source = app.Services.GetRequiredService<KnowledgeSource<AnswerEngine>>();
        await source.LoadAsync(cancellationToken);
        return use(source.Current.Built);
    }
}
