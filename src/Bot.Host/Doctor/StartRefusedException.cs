namespace Bot.Host.Doctor;

/// <summary>A check of the start found what must be mended first.</summary>
internal sealed class StartRefusedException(IReadOnlyList<string> sentences) : Exception(string.Join('\n', sentences))
{
    /// <summary>Cause and mend of each, as the doctor tells them.</summary>
    public IReadOnlyList<string> Sentences { get; } = sentences;
}
