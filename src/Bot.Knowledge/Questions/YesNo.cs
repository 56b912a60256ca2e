namespace Bot.Knowledge.Questions;

/// <summary>Whether a question wants a yes or a no: "klopt het dat …", "heeft Vroom cyber?".</summary>
internal static class YesNo
{
    private static readonly string[] Confirming = ["klopt", "toch", "inderdaad", "correct", "right"];

    private static readonly string[] Verbs = ["heeft", "is", "was", "doet", "deed", "had", "has", "does", "did", "gaat", "ging", "zijn", "are", "were", "zit", "klopt"];

    public static bool Asks(Question question) =>
        question.Tokens.Count > 0 && !question.Has(Cue.Who | Cue.Since | Cue.Until)
        && (Verbs.Contains(question.Tokens[0].Text, StringComparer.Ordinal) || question.Tokens.Any(token => Confirming.Contains(token.Text, StringComparer.Ordinal)))
        || question.Tokens.Any(token => token.Text == "klopt");
}
