using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Knowledge.Bank.Reading;

/// <summary>The values that mean more than a text: dates, choices, ids, addresses and sources.</summary>
internal sealed partial class Entry
{
    private static readonly Dictionary<string, bool> YesOrNo = new(StringComparer.Ordinal) { ["ja"] = true, ["nee"] = false };

    public DateOnly? Date(string key)
    {
        var text = Optional(key);
        if (text is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Fault(key, BankFaultKind.Date, $"'{text}' is geen bestaande datum; schrijf jaar-maand-dag, zoals 2022-06-30");
        return null;
    }

    /// <summary>The keys <c>vanaf</c> (first day in) and <c>tot</c> (last day out).</summary>
    public Period Period()
    {
        var period = new Period(Date("vanaf"), Date("tot"));
        if (period is { From: { } from, Until: { } until } && until <= from)
        {
            Fault("tot", BankFaultKind.Period, "'tot' moet na 'vanaf' liggen; 'tot' is de eerste dag die niet meer meetelt");
        }

        return period;
    }

    public bool YesNo(string key) => Choice(key, YesOrNo, whenAbsent: false);

    public T Choice<T>(string key, IReadOnlyDictionary<string, T> choices, T? whenAbsent = null)
        where T : struct
    {
        var text = whenAbsent is null ? Required(key) : Optional(key);
        if (string.IsNullOrEmpty(text))
        {
            return whenAbsent ?? default;
        }

        if (choices.TryGetValue(text, out var choice))
        {
            return choice;
        }

        Fault(key, BankFaultKind.WrongValue, $"'{text}' kan niet bij '{key}'{NearestWord.Hint(text, choices.Keys, $"kies uit: {string.Join(", ", choices.Keys)}")}");
        return whenAbsent ?? default;
    }

    /// <summary>An id of the entry's own or a reference, without its network; "" after a fault.</summary>
    public string Id(string key) => Checked(key, Required(key));

    /// <summary>A reference that may be left out.</summary>
    public string? OptionalId(string key) => Optional(key) is { } id && Checked(key, id) is { Length: > 0 } sound ? sound : null;

    public string? Url(string key, bool required)
    {
        var text = required ? Required(key) : Optional(key);
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var isWeb = Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp) && url.Host.Length > 0;
        if (!isWeb)
        {
            Fault(key, BankFaultKind.Address, $"'{text}' is geen webadres; het begint met https:// of http://");
        }

        return isWeb ? text : null;
    }

    /// <summary>The keys <c>bron</c> and <c>sectie</c>. Without a fallback a source is required.</summary>
    public SourceRef Source(SourceRef? fallback = null)
    {
        var document = fallback is null ? Required("bron") : Optional("bron");
        var section = Optional("sectie");
        if (string.IsNullOrEmpty(document))
        {
            return new SourceRef(fallback?.DocumentId ?? "", section ?? fallback?.Section);
        }

        draft.Refer(ReferenceKind.Document, document, At("bron"));
        return new SourceRef(document, section);
    }

    public static bool IsId(string text) => IdPattern().IsMatch(text);

    private string Checked(string key, string id)
    {
        if (id.Length == 0 || IsId(id))
        {
            return id;
        }

        Fault(key, BankFaultKind.WrongValue, $"'{id}' kan niet bij '{key}'; gebruik alleen kleine letters a-z, cijfers en streepjes");
        return "";
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdPattern();
}
