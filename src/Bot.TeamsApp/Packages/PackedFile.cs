namespace Bot.TeamsApp.Packages;

/// <summary>A file in the package's root.</summary>
internal sealed record PackedFile(string Name, byte[] Bytes);
