using System.Globalization;
using Bot.Connector.Cards;
using Bot.Features.Kernteam.Desk;
using Bot.Knowledge.Bank;

namespace Bot.Features.Kernteam.Forms;

/// <summary>
/// The fields of a form, filled with what was typed, each with the sentences about it beneath. Nothing is checked by the
/// client: a client that does would not let one leave the form either.
/// </summary>
internal sealed class FormBody(TypedForm typed, IReadOnlyList<FormFault> faults, AnswerLanguage language)
{
    // A list of choices longer than this would not leave room for the rest of the card.
    private const int MostChoices = 60;
    private const int LongestChoices = 3_000;
    private const int LongestNames = 2_000;

    private readonly List<CardElement> items = [];
    private readonly HashSet<string> fields = [];

    /// <summary>The fields, with the sentences that belong to none of them on top.</summary>
    public IReadOnlyList<CardElement> Items =>
    [
        .. DeskCard.Notice(faults.Count == 0 ? null : FieldTexts.LookAgain(faults.Count).In(language), TextColor.Attention),
        .. faults.Where(fault => !fields.Contains(fault.Field)).Distinct().Select(fault => Sentence(fault, string.Empty)),
        .. items,
    ];

    public FormBody Section(string title)
    {
        items.Add(DeskCard.Section(title));
        return this;
    }

    public FormBody Hint(string sentence)
    {
        items.Add(DeskCard.Subtle(sentence));
        return this;
    }

    public FormBody Text(string field, LocalText label, int longest, bool isMultiline = false) => Add(field, new TextInput
    {
        Id = field,
        Label = label.In(language),
        Value = Kept(typed[field], longest) is { Length: > 0 } value ? value : null,
        MaxLength = longest,
        IsMultiline = isMultiline ? true : null,
    });

    public FormBody Number(string field, LocalText label, int most) => Add(field, new NumberInput
    {
        Id = field,
        Label = label.In(language),
        Value = double.TryParse(typed[field], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= int.MaxValue ? number : null,
        Min = 0,
        Max = most,
    });

    public FormBody Date(string field, LocalText label) => Add(field, new DateInput { Id = field, Label = label.In(language), Value = Exact<DateOnly>(field, "yyyy-MM-dd") });

    public FormBody Time(string field, LocalText label) => Add(field, new TimeInput { Id = field, Label = label.In(language), Value = Exact<TimeOnly>(field, "HH:mm") });

    public FormBody Choice(string field, LocalText label, IReadOnlyList<FormChoice> choices) => Add(field, new ChoiceInput(Shown(choices))
    {
        Id = field,
        Label = label.In(language),
        Value = choices.Any(choice => choice.Id == typed[field]) ? typed[field] : null,
        Style = ChoiceStyle.Compact,
    });

    public FormBody Toggle(string field, LocalText title, bool usual) =>
        Add(field, new ToggleInput(title.In(language)) { Id = field, Value = typed[field] is "true" or "false" ? typed[field] : usual ? "true" : "false" });

    /// <summary>Several of a list; of a list that does not fit on a card the names are typed.</summary>
    public FormBody Choices(string field, LocalText label, IReadOnlyList<FormChoice> choices)
    {
        if (choices.Count == 0)
        {
            return this;
        }

        if (choices.Count > MostChoices || choices.Sum(static choice => choice.Id.Length + choice.Name.Length) > LongestChoices)
        {
            Hint(FieldTexts.TypeNames.In(language));
            var names = typed[field].Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(word => choices.FirstOrDefault(choice => choice.Id == word)?.Name ?? word);
            return Add(field, new TextInput { Id = field, Label = label.In(language), Value = Storage.StoredText.Of(string.Join("; ", names), LongestNames), IsMultiline = true });
        }

        return Add(field, new ChoiceInput(Shown(choices))
        {
            Id = field,
            Label = label.In(language),
            Value = string.Join(',', typed[field].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(word => choices.Any(choice => choice.Id == word))),
            IsMultiSelect = true,
            Style = ChoiceStyle.Compact,
        });
    }

    // What the rules admit is never cut, however many letters an emoji has.
    private static string Kept(string text, int longest) => TextLength.Exceeds(text, longest) ? Storage.StoredText.Of(text, longest) : text;

    private static Choice[] Shown(IReadOnlyList<FormChoice> choices) => [.. choices.Select(static choice => new Choice(DeskCard.Name(choice.Name), choice.Id))];

    private FormBody Add(string field, CardInput input)
    {
        fields.Add(field);
        items.Add(input);
        items.AddRange(faults.Where(fault => fault.Field == field).Distinct().Select(fault => Sentence(fault, input is TextInput ? string.Empty : typed[field])));
        return this;
    }

    // A field for a date shows no "31-02", so the sentence repeats what was typed.
    private TextBlock Sentence(FormFault fault, string unseen)
    {
        var sentence = fault.Sentence.In(language);
        return new(unseen.Length == 0 ? sentence : $"{sentence} {FieldTexts.YouTyped(DeskCard.Name(unseen, 40)).In(language)}") { Color = TextColor.Attention, Spacing = Spacing.Small };
    }

    private string? Exact<T>(string field, string format)
        where T : struct, IFormattable
    {
        IFormattable? value = typeof(T) == typeof(DateOnly) ? TypedMoment.Date(typed[field]) : TypedMoment.Time(typed[field]);
        return value?.ToString(format, CultureInfo.InvariantCulture);
    }
}
