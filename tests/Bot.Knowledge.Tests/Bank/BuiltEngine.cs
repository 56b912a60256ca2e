namespace Bot.Knowledge.Tests.Bank;

/// <summary>Stands for what is built from a bank; counts how often it is disposed.</summary>
internal sealed class BuiltEngine(string version) : IDisposable
{
    public string Version { get; } = version;

    public int Disposals { get; private set; }

    public void Dispose() => Disposals++;
}
