using System.Data.Common;
using System.Net.Sockets;
using Bot.Host.Doctor;
using Bot.Knowledge.Bank;
using Bot.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Bot.Host;

/// <summary>What a person reads when something that was given is at fault: cause and mend, each in a line.</summary>
internal static class FaultLines
{
    // A cause and its mend together.
    private const int LongestSentences = 600;

    /// <summary>Null for what nobody foresaw: that keeps its stack trace.</summary>
    public static IReadOnlyList<string>? Of(Exception fault) => fault switch
    {
        AggregateException several when several.Flatten().InnerExceptions.Select(Of).ToList() is var lines && lines.TrueForAll(static some => some is not null) =>
            [.. lines.SelectMany(static some => some ?? [])],
        OptionsValidationException options => [.. options.Failures],
        UnsoundBankException bank => [.. bank.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        StartRefusedException refused => [.. refused.Sentences],
        StorageNotUsableException storage => [OneLine.Of(storage.Message, LongestSentences)],
        DbException => [$"The database cannot be used: {OneLine.Of(fault.Message)} Check Storage:ConnectionString, the rights and the disk."],
        IOException { InnerException: AddressInUseException } => [$"{OneLine.Of(fault.Message)} End what listens there, or choose another address with --urls."],
        SocketException => [$"The bot cannot listen there: {OneLine.Of(fault.Message)}. Choose another address with --urls."],
        InvalidOperationException setting when SettingFault.Of(setting) is { } lines => lines,
        InvalidDataException { InnerException: FormatException reason } file => [$"{OneLine.Of(file.Message)} {OneLine.Of(reason.Message)} Mend that file."],
        IOException or UnauthorizedAccessException => [OneLine.Of(fault.Message)],
        _ => null,
    };
}
