using System.Globalization;
using System.Text.Json;
using Bot.Connector.Activities;
using Bot.Connector.Turns;
using Bot.Features.Cards;
using Bot.Features.Members;
using Bot.Features.Storage;
using Bot.Knowledge.Bank;

namespace Bot.Features.Kernteam.Desk;

/// <summary>A tap of somebody of this network's kernteam.</summary>
internal sealed class DeskTap(CardTap tap, Actor actor, string networkId, IDeskSubject? subject, Func<string, string?, Write> trace)
{
    public Actor Actor { get; } = actor;

    public string NetworkId { get; } = networkId;

    /// <summary>Where the tap came from, and the way back there.</summary>
    public TurnContext Turn => tap.Turn;

    /// <summary>Who tapped, as a member; null when the bot does not know her yet.</summary>
    public Member? Member => tap.Member;

    public AnswerLanguage Language => tap.Language;

    /// <summary>The button's data with the inputs. Who taps is known; what she typed is not to be believed.</summary>
    public JsonElement Data => tap.Data;

    /// <summary>Whether the trail has this tap already, written by the verb.</summary>
    public bool IsTraced { get; private set; }

    /// <summary>What the trail will say when the verb does not write it itself; null means that something was only shown.</summary>
    public (string Outcome, string? Detail)? Noted { get; private set; }

    /// <summary>Says what came of it, for the entry that the desk writes afterwards: when nothing was changed.</summary>
    public void Note(string outcome, string? detail = null) => Noted = (outcome, detail);

    /// <summary>The entry in the audit trail, for the action's own transaction.</summary>
    public Write Trace(string outcome = DeskOutcome.Done, string? detail = null)
    {
        IsTraced = true;
        return trace(outcome, detail);
    }

    /// <summary>What the tap is about, as it was when it came in. For a decision it is read again, in that decision's transaction.</summary>
    public T Subject<T>()
        where T : class, IDeskSubject =>
        subject as T ?? throw new InvalidOperationException($"This verb is not about a {typeof(T).Name}.");

    /// <summary>A text of the data; null when it is not there or not text.</summary>
    public string? Text(string name) => Data.Text(name);

    /// <summary>A whole number of the data, kept within bounds: as a number, or as the text that some clients send.</summary>
    public int Number(string name, int least, int most)
    {
        var value = Data.Property(name);
        var text = value?.ValueKind == JsonValueKind.Number ? value.Value.GetRawText() : Data.Text(name);
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, least, most) : least;
    }
}

/// <summary>Words in the audit trail for what came of a tap.</summary>
internal static class DeskOutcome
{
    public const string Done = "done";

    /// <summary>Something was looked at and nothing changed.</summary>
    public const string Shown = "shown";

    /// <summary>The form came back with sentences at its fields.</summary>
    public const string Faulty = "faulty";

    /// <summary>It cannot be done now, such as publishing what is cancelled.</summary>
    public const string Refused = "refused";

    /// <summary>It had been done already.</summary>
    public const string Unchanged = "unchanged";
}
