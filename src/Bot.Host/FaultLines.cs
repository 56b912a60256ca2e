using System.Data.Common;
using System.Net.Sockets;
using Bot.Knowledge.Bank;
using Bot.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Bot.Host;

/// <summary>What a person reads when something that was given is at fault: cause and mend, each in a line.</summary>
internal static class FaultLines
{
    /// <summary>Null for what nobody foresaw: that keeps its stack trace.</summary>
    public static IReadOnlyList<string>? Of(Exception fault) => fault switch
    {
        AggregateException several when several.Flatten().InnerExceptions.Select(Of).ToList() is var lines && lines.TrueForAll(static some => some is not null) =>
            [.. lines.SelectMany(static some => some ?? [])],
        OptionsValidationException options => [.. options.Failures],
        UnsoundBankException bank => [.. bank.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        StorageNotUsableException storage => [OneLine(storage.Message)],
        DbException => [OneLine($"The database cannot be used: {fault.Message} Check Storage:ConnectionString, the rights and the disk.")],
        IOException { InnerException: AddressInUseException } => [$"{OneLine(fault.Message)} End what listens there, or choose another address with --urls."],
        SocketException => [$"The bot cannot listen there: {OneLine(fault.Message)}. Choose another address with --urls."],
        InvalidOperationException { InnerException: FormatException or InvalidCastException or ArgumentException } setting
            when setting.Message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal) =>
            [$"{OneLine(setting.Message)} Mend that setting, or leave it out."],
        InvalidDataException { InnerException: FormatException reason } file => [$"{OneLine(file.Message)} {OneLine(reason.Message)} Mend that file."],
        IOException or UnauthorizedAccessException => [OneLine(fault.Message)],
        _ => null,
    };

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
