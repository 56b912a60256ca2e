using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Tests.Playing;

/// <summary>The verbs of cards as a module registers them, so that a new one is in the tests of all without being named.</summary>
internal static class RegisteredVerbs
{
    /// <param name="add">The module.</param>
    /// <param name="everythingElse">The route that takes whatever is not registered, such as <c>org.*</c>; it is left out.</param>
    public static List<(string Verb, Type Handler)> Of(Action<IServiceCollection> add, string everythingElse)
    {
        var services = new ServiceCollection();
        add(services);
        return
        [
            .. services.Where(service => service.ServiceType.Name == "InvokeRoute").Select(service => service.ImplementationInstance!).Select(route => (
                (string)route.GetType().GetProperty("Verb")!.GetValue(route)!,
                (Type)route.GetType().GetProperty("Handler")!.GetValue(route)!)).Where(route => route.Item1 != everythingElse),
        ];
    }
}
