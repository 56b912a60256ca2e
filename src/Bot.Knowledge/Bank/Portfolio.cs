namespace Bot.Knowledge.Bank;

/// <summary>Who holds a theme, in which role, and when.</summary>
/// <param name="PersonId">Id of a <see cref="Person"/>, or null when <paramref name="IsVacant"/>.</param>
/// <param name="IsVacant">The source states that nobody holds it.</param>
/// <param name="Role">"portefeuillehouder", "referent Zuid-Holland Zuid" …</param>
/// <param name="IsMain">True for the portfolio holder, false for a referent beside her.</param>
/// <param name="Period">From (null: the source does not say since when) until, exclusive (null: still holds it).</param>
public sealed record Portfolio(
    string PageId,
    string? PersonId,
    bool IsVacant,
    LocalText Role,
    bool IsMain,
    Period Period,
    LocalText? Note,
    LocalText? Doubt,
    SourceRef Source,
    Location Where);

/// <summary>A person whom the sources name in a public function.</summary>
/// <param name="Id">Network and short name, for example <c>VAR/vroom</c>.</param>
/// <param name="Name">As the source gives it, with first name where it has one: "Cornelis Visser", "Vroom".</param>
/// <param name="Title">"burgemeester", "wethouder"; null when the source gives none.</param>
/// <param name="Municipality">Null when the source does not give it; the bot then says so and never guesses.</param>
/// <param name="Names">Other ways to write the name.</param>
public sealed record Person(
    string Id,
    string NetworkId,
    string Name,
    LocalText? Title,
    string? Municipality,
    IReadOnlyList<string> Names,
    LocalText? Note,
    LocalText? Doubt,
    SourceRef Source,
    Location Where);

/// <summary>A public function other than portfolio holder: chair, head, chain director.</summary>
/// <param name="PersonId">Null when the source gives the function without a name.</param>
/// <param name="BodyId">Page of the body it belongs to, or null.</param>
/// <param name="Names">Other names of the function, Dutch and English.</param>
public sealed record Office(
    string NetworkId,
    LocalText Title,
    IReadOnlyList<string> Names,
    string? PersonId,
    string? BodyId,
    Period Period,
    LocalText? Note,
    LocalText? Doubt,
    SourceRef Source,
    Location Where);
