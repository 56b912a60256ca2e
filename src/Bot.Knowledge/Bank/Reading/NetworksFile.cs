using System.Text.RegularExpressions;

namespace Bot.Knowledge.Bank.Reading;

/// <summary>Reads <c>netwerken.yaml</c> and <c>bronnen.yaml</c>.</summary>
internal static partial class NetworksFile
{
    public static void ReadNetworks(Entry file)
    {
        foreach (var entry in file.Entries("netwerken"))
        {
            var id = entry.Required("id");
            if (id.Length > 0 && !NetworkIdPattern().IsMatch(id))
            {
                entry.Fault("id", BankFaultKind.WrongValue, $"'{id}' kan geen netwerk zijn; gebruik hoofdletters, zoals VAR");
            }

            var network = new Network(id, entry.RequiredLocal("naam"), entry.RequiredLocal("regio"), entry.Words("namen"), entry.Where);
            entry.Close();
            if (id.Length > 0)
            {
                file.Draft.Networks.Add(network);
            }
        }

        if (file.Draft.Networks.Count == 0)
        {
            file.Fault("netwerken", BankFaultKind.MissingValue, "er staat geen netwerk in; zet er minstens een '- id: …' bij");
        }
    }

    public static void ReadDocuments(Entry file)
    {
        foreach (var entry in file.Entries("bronnen"))
        {
            var network = entry.Required("netwerk");
            if (network.Length > 0)
            {
                file.Draft.Refer(ReferenceKind.Network, network, entry.At("netwerk"));
            }

            _ = entry.Required("datum");
            var document = new SourceDocument(
                entry.Required("id"),
                network,
                entry.RequiredLocal("titel"),
                entry.RequiredLocal("kort"),
                entry.Required("uitgever"),
                entry.Date("datum") ?? default,
                entry.RequiredLocal("datum-tekst"),
                entry.Url("url", required: false),
                entry.Where);
            entry.Close();
            file.Draft.Documents.Add(document);
        }
    }

    [GeneratedRegex("^[A-Z][A-Z0-9]*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NetworkIdPattern();
}
