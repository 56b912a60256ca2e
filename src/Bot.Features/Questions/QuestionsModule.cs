using Bot.Connector.Activities;
using Bot.Connector.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Questions;

/// <summary>Questions, their follow-ups, their edits, and what members think of the answers.</summary>
internal static class QuestionsModule
{
    public static IServiceCollection AddQuestions(this IServiceCollection services)
    {
        services.AddSingleton<FollowUp>();
        services.AddSingleton<GivenAnswers>();
        services.AddSingleton<AnswerQuestion>();
        services.AddSingleton<RememberAnswer>();
        services.AddTurnHandler<AskQuestion>(TurnKind.Message, lifetime: ServiceLifetime.Singleton);
        services.AddTurnHandler<AskQuestion>(TurnKind.CardSubmit, lifetime: ServiceLifetime.Singleton);
        services.AddTurnHandler<EditQuestion>(TurnKind.MessageEdited, lifetime: ServiceLifetime.Singleton);
        services.AddInvokeHandler<GiveFeedback>(InvokeNames.MessageSubmitAction, lifetime: ServiceLifetime.Singleton);
        return services;
    }
}
