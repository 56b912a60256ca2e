using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Bot.Knowledge.Bank.Reading;

/// <summary>A piece of YAML with the line on which it starts.</summary>
internal abstract record YamlPart(int Line);

/// <summary>A text; empty when the value was left out.</summary>
internal sealed record YamlText(string Value, int Line) : YamlPart(Line);

/// <summary>A list.</summary>
internal sealed record YamlList(IReadOnlyList<YamlPart> Items, int Line) : YamlPart(Line);

/// <summary>Keys with their values, in the file's order.</summary>
internal sealed record YamlMap(IReadOnlyList<YamlPair> Pairs, int Line) : YamlPart(Line);

/// <summary>One key with its value.</summary>
internal sealed record YamlPair(string Key, int Line, YamlPart Value);

/// <summary>
/// Reads the part of YAML that the bank uses: texts, lists and keys. Built on the parser's events rather than on YamlDotNet's own
/// tree, so that a double key and an anchor are faults with a line, and a file of ten thousand brackets cannot exhaust the stack.
/// </summary>
internal sealed class YamlTree
{
    private const int DeepestLevel = 12;

    private readonly Parser _parser;
    private readonly string _file;
    private readonly int _linesBefore;
    private readonly FaultList _faults;

    private YamlTree(string text, string file, int linesBefore, FaultList faults)
    {
        _parser = new Parser(new StringReader(text));
        _file = file;
        _linesBefore = linesBefore;
        _faults = faults;
    }

    /// <summary>Reads one document of keys; null, with a fault, when it is something else.</summary>
    /// <param name="linesBefore">Lines of the file that stand before the text.</param>
    public static YamlMap? Read(string text, string file, int linesBefore, FaultList faults)
    {
        var tree = new YamlTree(text, file, linesBefore, faults);
        try
        {
            return tree.Document();
        }
        catch (YamlException fault)
        {
            faults.Add(tree.At(fault.Start), BankFaultKind.Syntax, $"dit is geen goede YAML: {YamlFault.InDutch(fault)}");
            return null;
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // YamlDotNet's scanner is not total: an unclosed bracket before a colon ends in an InvalidOperationException.
            faults.Add(tree.At(tree._parser.Current?.Start ?? Mark.Empty), BankFaultKind.Syntax, $"dit is geen goede YAML: {YamlFault.Unclosed}");
            return null;
        }
    }

    private YamlMap? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _))
        {
            _faults.Add(new Location(_file, _linesBefore + 1), BankFaultKind.Syntax, "hier staat niets; kijk in README.md welke sleutels hier horen");
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = Part(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
        {
            throw new YamlFault(second.Start, "er begint een tweede document; haal de regel '---' weg");
        }

        if (root is YamlMap map)
        {
            return map;
        }

        _faults.Add(new Location(_file, root.Line), BankFaultKind.Syntax, "hier horen sleutels te staan, zoals 'titel: …'");
        return null;
    }

    private YamlPart Part(int level)
    {
        var start = _parser.Current ?? throw new YamlFault(Mark.Empty, "het bestand houdt te vroeg op");
        if (level > DeepestLevel)
        {
            throw new YamlFault(start.Start, "er zitten te veel haken in elkaar");
        }

        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            var isLeftOut = scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null";
            return new YamlText(isLeftOut ? "" : scalar.Value.Trim(), At(scalar.Start).Line);
        }

        if (_parser.TryConsume<SequenceStart>(out var list))
        {
            var items = new List<YamlPart>();
            while (!_parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Part(level + 1));
            }

            return new YamlList(items, At(list.Start).Line);
        }

        if (_parser.TryConsume<MappingStart>(out var map))
        {
            return new YamlMap(Pairs(level), At(map.Start).Line);
        }

        throw new YamlFault(start.Start, "verwijzingen met & en * gebruikt de kennisbank niet; zet de tekst tussen aanhalingstekens");
    }

    private List<YamlPair> Pairs(int level)
    {
        var pairs = new List<YamlPair>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (!_parser.TryConsume<Scalar>(out var key))
            {
                throw new YamlFault(_parser.Current?.Start ?? Mark.Empty, "een sleutel moet een woord zijn");
            }

            var value = Part(level + 1);
            if (seen.Add(key.Value))
            {
                pairs.Add(new YamlPair(key.Value, At(key.Start).Line, value));
            }
            else
            {
                _faults.Add(At(key.Start), BankFaultKind.Duplicate, $"sleutel '{key.Value}' staat hier twee keer; haal er een weg");
            }
        }

        return pairs;
    }

    private Location At(Mark mark) => new(_file, _linesBefore + (int)Math.Max(1, mark.Line));
}
