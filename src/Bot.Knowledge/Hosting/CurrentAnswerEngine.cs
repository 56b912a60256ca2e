using Bot.Knowledge.Answers;
using Bot.Knowledge.Bank;

namespace Bot.Knowledge.Hosting;

// The engine is taken once per question, so that a swap of the bank never mixes two banks in one answer.
internal sealed class CurrentAnswerEngine(KnowledgeSource<AnswerEngine> source) : IAnswerEngine
{
    public Answer Answer(AskedQuestion question) => source.Current.Built.Answer(question);
}
