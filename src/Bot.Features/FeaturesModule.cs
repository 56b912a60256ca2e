using Bot.Features.Members;
using Bot.Features.Questions;
using Microsoft.Extensions.Hosting;

namespace Bot.Features;

/// <summary>What the bot does for a network, feature by feature.</summary>
public static class FeaturesModule
{
    /// <summary>
    /// Adds every feature. Needs from elsewhere: an <c>IDbContextFactory&lt;BotDbContext&gt;</c> (the storage), an
    /// <see cref="Bot.Knowledge.Answers.IAnswerEngine"/> and <see cref="CurrentNetworks"/> (the knowledge bank).
    /// </summary>
    public static IHostApplicationBuilder AddFeatures(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        // Handlers of a turn are asked in this order; questions come last, because they take every text.
        builder.Services.AddMembers().AddQuestions();
        return builder;
    }
}
