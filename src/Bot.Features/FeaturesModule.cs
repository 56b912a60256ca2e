using Bot.Features.Cards;
using Bot.Features.Deliveries;
using Bot.Features.Events;
using Bot.Features.Inquiries;
using Bot.Features.Kernteam;
using Bot.Features.Members;
using Bot.Features.Members.Privacy.Statement;
using Bot.Features.Members.Profile;
using Bot.Features.Newsletters;
using Bot.Features.Questions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Features;

/// <summary>What the bot does for a network, feature by feature.</summary>
public static class FeaturesModule
{
    /// <summary>
    /// Adds every feature. Needs from elsewhere: an <c>IDbContextFactory&lt;BotDbContext&gt;</c> (the storage), an
    /// <see cref="Bot.Knowledge.Answers.IAnswerEngine"/>, <see cref="CurrentNetworks"/> and <see cref="CurrentThemes"/> (the
    /// knowledge bank).
    /// </summary>
    public static IHostApplicationBuilder AddFeatures(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        // Handlers of a turn are asked in this order; questions come last, because they take every text.
        builder.Services.AddSingleton<PublicAddress>();
        builder.Services.AddTaps().AddDeliveries().AddKernteam().AddMembers().AddProfile().AddStatement().AddEvents().AddNewsletters().AddInquiries().AddQuestions();
        return builder;
    }

    /// <summary>Takes the routes that features serve beside the bot's own endpoint.</summary>
    public static void MapFeatures(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        routes.MapKernteam();
        routes.MapStatement();
        routes.MapEvents();
        routes.MapNewsletters();
    }
}
