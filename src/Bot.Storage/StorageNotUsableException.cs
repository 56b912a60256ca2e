namespace Bot.Storage;

/// <summary>The database cannot be used as it is; the message names cause and mend in one sentence for whoever runs the bot.</summary>
public sealed class StorageNotUsableException(string message, Exception? inner = null) : Exception(message, inner);
