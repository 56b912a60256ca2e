using System.Text.Json;
using Bot.Connector.Turns;
using Bot.Features.Members;
using Bot.Knowledge.Bank;

namespace Bot.Features.Cards;

/// <summary>Somebody tapped a button of ours, or her card renewed itself.</summary>
/// <param name="Turn">The turn: who, where, and the way to Teams.</param>
/// <param name="Data">The button's data with the card's inputs merged in. From outside: nothing in it is to be believed.</param>
/// <param name="IsRefresh">True when the card asked by itself; then nothing may change.</param>
/// <param name="Member">Who tapped; null for somebody without an Entra object id.</param>
/// <param name="Language">In which language she reads.</param>
internal sealed record CardTap(TurnContext Turn, JsonElement Data, bool IsRefresh, Member? Member, AnswerLanguage Language);
