using System.Reflection;
using Bot.Connector.Conversations;

namespace Bot.Features.Tests.Playing;

/// <summary>A way out on which every call is broken off, as at the end of a turn's time.</summary>
#pragma warning disable CA1852 // the proxy is a class made from this one
internal class BrokenOffClient : DispatchProxy
#pragma warning restore CA1852
{
    private Action onCall = static () => { };

    public static IConnectorClient That(Action onCall)
    {
        var client = Create<IConnectorClient, BrokenOffClient>();
        ((BrokenOffClient)(object)client).onCall = onCall;
        return client;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        onCall();
        throw new OperationCanceledException("The turn is over.");
    }
}
