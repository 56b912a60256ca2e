using System.Text;
using Bot.Connector.Cards;
using Bot.Features.Members;
using Bot.Features.Members.OrganisationList;
using Bot.Features.Members.Profile;
using Bot.Features.Tests.Playing;
using Bot.Knowledge.Bank;

namespace Bot.Features.Tests.Members.Profile;

public sealed class ProfileCardTests
{
    private const int Largest = 25 * 1024;

    [Fact]
    public void First_question_is_the_network() => Golden.Matches("network", [ProfileCard.Message(Form() with { Network = null }, AnswerLanguage.Dutch, isFirst: true)]);

    [Fact]
    public void Form_in_Dutch() => Golden.Matches("form", [ProfileCard.Message(Form(), AnswerLanguage.Dutch, isFirst: false)]);

    [Fact]
    public void Form_in_English() => Golden.Matches("form-english", [ProfileCard.Message(Form(), AnswerLanguage.English, isFirst: true)]);

    [Theory]
    [InlineData(AnswerLanguage.Dutch, "form-less")]
    [InlineData(AnswerLanguage.English, "form-less-english")]
    public void Form_of_who_turned_something_down(AnswerLanguage language, string name)
    {
        var form = Form();
        form = form with { Member = form.Member with { MutedThemes = ["RSIV/cyber", "RSIV/ondermijning"] }, PausedUntil = new DateTimeOffset(2026, 12, 22, 10, 0, 0, TimeSpan.Zero) };
        Golden.Matches(name, [ProfileCard.Message(form, language, isFirst: false), Message(ProfileCard.Saved(form, language))]);
    }

    [Fact]
    public void Saved_shows_what_is_kept() => Golden.Matches("saved", [Message(ProfileCard.Saved(Form(), AnswerLanguage.Dutch))]);

    [Fact]
    public void Kernteams_list() => Golden.Matches("organisations", [Message(OrganisationsCard.List("RSIV", ["VAR"], [new(Named("Gemeente Delft"), 12), new(Named("Gemeente Gouda") with { Approved = false }, 1)], 0, null, AnswerLanguage.Dutch))]);

    [Fact]
    public void Kernteams_one_organisation_in_English() => Golden.Matches("organisation-english", [Message(OrganisationsCard.One(new(Named("Gemeente Gouda") with { Approved = false }, 0), [Named("Gemeente Delft")], null, AnswerLanguage.English))]);

    [Theory]
    [InlineData(AnswerLanguage.Dutch, 60, 25)]
    [InlineData(AnswerLanguage.English, 60, 25)]
    [InlineData(AnswerLanguage.Dutch, 1000, 200)]
    internal void Longest_lists_stay_under_25_KB(AnswerLanguage language, int organisations, int themes)
    {
        var many = Enumerable.Range(0, organisations).Select(number => Named($"{number:0000} {new string('É', OrganisationName.MaxLength - 5)}")).ToList();
        var form = Form() with
        {
            Organisations = many,
            Organisation = many[^1] with { Approved = false },
            Themes = [.. Enumerable.Range(0, themes).Select(number => new NetworkTheme($"RSIV/een-thema-met-een-lange-naam-{number}", new(new string('é', 60), new string('é', 60))))],
        };
        var all = form.Themes.Select(theme => theme.Id).ToList();
        form = form with { Member = form.Member with { Interests = all, MutedThemes = all }, PausedUntil = default(DateTimeOffset) };
        var counted = many.Select(row => new CountedOrganisation(row with { Approved = false }, 1234)).ToList();

        Assert.InRange(Size(ProfileCard.For(form, language, isFirst: true)), 1, Largest);
        Assert.InRange(Size(OrganisationsCard.List("RSIV", ["VAR", "ANDERS"], counted, 0, OrganisationTexts.Kept, language)), 1, Largest);
        Assert.InRange(Size(OrganisationsCard.One(counted[0], many, OrganisationTexts.Kept, language)), 1, Largest);
    }

    [Fact]
    public void Sixty_organisations_with_usual_names_are_all_there()
    {
        var many = Enumerable.Range(0, 60).Select(number => Named($"Gemeente met een naam {number:00}")).ToList();

        var card = ProfileCard.For(Form() with { Organisations = many }, AnswerLanguage.Dutch).ToJson().GetRawText();

        Assert.All(many, organisation => Assert.Contains(organisation.Name, card, StringComparison.Ordinal));
    }

    private static int Size(AdaptiveCard card) => Encoding.UTF8.GetByteCount(card.ToJson().GetRawText());

    private static OutgoingMessage Message(AdaptiveCard card) => new() { Card = card, Summary = "Overzicht" };

    private static Organisation Named(string name) => new()
    {
        Id = $"id-{name.Length}-{name[..Math.Min(12, name.Length)].Trim().Replace(' ', '-')}",
        NetworkId = "RSIV",
        Name = name,
        Approved = true,
        CreatedAt = default,
    };

    private static ProfileForm Form() => new(
        new Member
        {
            TenantId = "t",
            ObjectId = "o",
            UserId = "29:1",
            Name = "Anna de Vries",
            NetworkId = "RSIV",
            OrganisationId = "id-14-Gemeente-Del",
            Role = "oov",
            Interests = ["RSIV/cyber"],
            WantsNewsletters = false,
            Installed = true,
            FirstSeenAt = default,
            LastSeenAt = default,
        },
        BotInTeams.Networks,
        BotInTeams.Networks[1],
        Named("Gemeente Delft"),
        IsByTenant: false,
        [Named("Gemeente Delft"), Named("Gemeente Gouda")],
        BotInTeams.Themes["RSIV"]);
}
