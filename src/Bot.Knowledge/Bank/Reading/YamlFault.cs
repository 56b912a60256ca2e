using YamlDotNet.Core;

namespace Bot.Knowledge.Bank.Reading;

/// <summary>YAML that is sound by the standard and not used in the bank, with its mend in Dutch.</summary>
internal sealed class YamlFault(Mark at, string message) : YamlException(at, at, message)
{
    /// <summary>The mend of a list or set of keys that goes on where it should have ended.</summary>
    public const string Unclosed = "een haak [ of { wordt niet gesloten of er mist een komma; kijk hier en op de regel erboven";

    // The parser speaks English to programmers; these are the slips that editors make.
    private static readonly (string Part, string Dutch)[] Slips =
    [
        ("invalid mapping", "er staat een dubbele punt met een spatie midden in een tekst; zet de hele tekst tussen aanhalingstekens"),
        ("mapping values are not allowed", "er staat een dubbele punt met een spatie midden in een tekst, of de regel springt verkeerd in; zet de tekst tussen aanhalingstekens"),
        ("quoted scalar", "een aanhalingsteken wordt niet gesloten; zet er een aan het eind van de tekst"),
        ("',' or", Unclosed),
        ("expected node content", "er staat een komma, haak of teken te veel; zet een tekst met leestekens tussen aanhalingstekens"),
        ("cannot start any token", "een tekst mag niet met dit teken of een tab beginnen; zet de tekst tussen aanhalingstekens en spring in met spaties"),
        ("block", "het inspringen klopt niet of er mist een dubbele punt na een sleutel; schrijf 'sleutel: tekst' en laat sleutels die bij elkaar horen op dezelfde plaats beginnen"),
        ("simple key", "er mist een dubbele punt met een spatie na een sleutel; schrijf 'sleutel: tekst'"),
    ];

    /// <summary>What an editor can do about it.</summary>
    public static string InDutch(YamlException fault) =>
        fault is YamlFault own
            ? own.Message
            : Slips.FirstOrDefault(slip => fault.Message.Contains(slip.Part, StringComparison.OrdinalIgnoreCase)).Dutch
                ?? "let op inspringen, aanhalingstekens en een spatie na de dubbele punt; kijk hier en op de regel erboven";
}
