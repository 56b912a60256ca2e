using System.Text.RegularExpressions;
using Bot.Connector.Turns;
using Bot.Knowledge.Bank;

namespace Bot.Features.Members;

/// <summary>The networks that the knowledge bank describes at this moment.</summary>
public delegate IReadOnlyList<Network> CurrentNetworks();

/// <summary>"Ik ben van RSIV" is kept, so that the member's questions are about her own network from then on.</summary>
internal sealed partial class ChooseNetwork(KnownMembers members, CurrentNetworks networks) : ITurnHandler
{
    // Names have at most 80 letters; whoever writes more than this says something else as well.
    private const int LongestSentence = 200;

    public async Task<TurnResult> HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (turn.Text.Length > LongestSentence)
        {
            return TurnResult.Pass;
        }

        var (network, language) = Named(turn.Text);
        if (network is null || await members.FindAsync(turn, cancellationToken) is not { } member)
        {
            return TurnResult.Pass;
        }

        await members.ChooseNetworkAsync(member, network.Id, cancellationToken);
        await members.SpokeAsync(member, language, cancellationToken);
        await turn.SendAsync(MemberTexts.NetworkKept(network.Id).In(language), cancellationToken);
        return TurnResult.Done;
    }

    private (Network? Network, AnswerLanguage Language) Named(string text)
    {
        var (match, language) = (DutchSentence().Match(text), AnswerLanguage.Dutch);
        if (!match.Success)
        {
            (match, language) = (EnglishSentence().Match(text), AnswerLanguage.English);
        }

        var name = match.Groups["name"].Value;
        return (match.Success ? networks().FirstOrDefault(network => IsNamed(network, name) || IsNamed(network, $"the {name}")) : null, language);
    }

    private static bool IsNamed(Network network, string name) =>
        network.Names.Concat([network.Id, network.Name.Dutch, network.Name.English, network.Region.Dutch, network.Region.English])
            .Contains(name, StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"^\s*(ik|wij|we)\s+(ben|zijn|werk|werken|hoor|horen|zit|zitten)\s+(van|bij|voor|in|uit)\s+((de|het)\s+)?(?<name>[^.!?\s][^.!?]{1,79}?)[\s.!]*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex DutchSentence();

    [GeneratedRegex(
        @"^\s*(I|we)(\s+am|'m|\s+are|'re|\s+work|\s+belong)\s+(from|with|at|for|to|in)\s+(the\s+)?(?<name>[^.!?\s][^.!?]{1,79}?)[\s.!]*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex EnglishSentence();
}
