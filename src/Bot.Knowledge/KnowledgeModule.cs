using Bot.Knowledge.Answers;
using Bot.Knowledge.Bank;
using Bot.Knowledge.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge;

/// <summary>The knowledge bank's index: what it registers.</summary>
public static class KnowledgeModule
{
    /// <summary>
    /// Adds the bank and what answers from it, configured by the sections <c>Knowledge</c> and <c>Answers</c>: an
    /// <see cref="IAnswerEngine"/>, the <see cref="KnowledgeSource{T}"/> that follows the folder, the <see cref="KnowledgeFolder"/>, and
    /// a health check tagged <c>ready</c>. The bank is loaded before any other service starts; with a fault in it the host does not
    /// start and throws <see cref="UnsoundBankException"/>.
    /// </summary>
    public static IHostApplicationBuilder AddKnowledge(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddOptions<KnowledgeOptions>().BindConfiguration(KnowledgeOptions.Section).ValidateOnStart();
        services.AddOptions<AnswersOptions>().BindConfiguration(AnswersOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<KnowledgeOptions>, KnowledgeOptionsCheck>();
        services.AddSingleton<IValidateOptions<AnswersOptions>, KnowledgeOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(FolderOf);
        services.AddSingleton(SourceOf);
        services.AddSingleton<IAnswerEngine, CurrentAnswerEngine>();
        services.AddHostedService<LoadKnowledge>();
        services.AddHostedService(static provider => provider.GetRequiredService<KnowledgeSource<AnswerEngine>>());
        services.AddHealthChecks().AddCheck<KnowledgeHealth>("knowledge", tags: ["ready"]);
        return builder;
    }

    private static KnowledgeFolder FolderOf(IServiceProvider provider) => KnowledgeFolder.Find(
        provider.GetRequiredService<IOptions<KnowledgeOptions>>().Value.Path,
        provider.GetRequiredService<IHostEnvironment>().ContentRootPath,
        AppContext.BaseDirectory);

    private static KnowledgeSource<AnswerEngine> SourceOf(IServiceProvider provider)
    {
        // Read here so that a writer that is not there yet is refused by commands too, which start no host.
        _ = provider.GetRequiredService<IOptions<AnswersOptions>>().Value;
        return new KnowledgeSource<AnswerEngine>(
            provider.GetRequiredService<KnowledgeFolder>().Path,
            static (bank, _) => Task.FromResult(AnswerEngine.Warm(bank)),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<KnowledgeSource<AnswerEngine>>>());
    }
}
