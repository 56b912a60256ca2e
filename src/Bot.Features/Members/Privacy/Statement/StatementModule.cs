using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Features.Members.Privacy.Statement;

/// <summary>The privacy statement, at the address that the Teams app names.</summary>
internal static class StatementModule
{
    public static IServiceCollection AddStatement(this IServiceCollection services)
    {
        services.AddCheckedOptions<PrivacyOptions>(PrivacyOptions.Section);
        services.AddSingleton<IValidateOptions<PrivacyOptions>, PrivacyOptionsCheck>();
        return services.AddSingleton<ServeStatement>();
    }

    public static void MapStatement(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var statement = routes.ServiceProvider.GetRequiredService<ServeStatement>();
        routes.MapMethods(StatementPage.Path, [HttpMethods.Get, HttpMethods.Head], (HttpContext http) => statement.Get(http));
    }
}
