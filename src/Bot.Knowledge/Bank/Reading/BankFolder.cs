using Bot.Knowledge.Bank.Reading.Pages;

namespace Bot.Knowledge.Bank.Reading;

/// <summary>Which files the bank has, and who reads each.</summary>
internal static class BankFolder
{
    private static readonly string[] RootFiles = ["README.md", "netwerken.yaml", "bronnen.yaml", "synoniemen.yaml"];

    private static readonly string[] NetworkFiles = ["netwerk.md", "personen.yaml", "bijeenkomsten.yaml", "cijfers.yaml"];

    private static readonly Dictionary<string, PageKind> PageFolders = new(StringComparer.Ordinal)
    {
        ["themas"] = PageKind.Theme,
        ["organen"] = PageKind.Body,
        ["projecten"] = PageKind.Project,
        ["onderwerpen"] = PageKind.Subject,
    };

    public static void Read(BankFiles files, BankDraft draft)
    {
        WithYaml("netwerken.yaml", NetworksFile.ReadNetworks, (ReferenceKind.Network, ""));
        WithYaml("bronnen.yaml", NetworksFile.ReadDocuments, (ReferenceKind.Document, ""));
        WithYaml("synoniemen.yaml", SynonymsFile.Read);
        ReportUnknown("", files.FilesIn(""), RootFiles, "bestand");

        var folders = files.FoldersIn("");
        // Without a readable list of networks every folder is read as one, so that its own faults are found as well.
        IReadOnlyList<string> networks = draft.Networks.Count > 0 ? [.. draft.Networks.Select(network => network.Id).Distinct()] : folders;
        ReportUnknown("", folders, networks, "map");
        foreach (var network in networks)
        {
            if (folders.Contains(network))
            {
                ReadNetwork(network);
            }
            else
            {
                draft.Faults.Add(new Location("netwerken.yaml", draft.Networks.First(each => each.Id == network).Where.Line), BankFaultKind.MissingFile, $"netwerk '{network}' heeft geen map '{network}'; maak de map, met {string.Join(", ", NetworkFiles)}");
            }
        }

        void ReadNetwork(string network)
        {
            WithYaml($"{network}/personen.yaml", entry => PeopleFile.Read(entry, network), (ReferenceKind.Person, network + "/"));
            WithYaml($"{network}/bijeenkomsten.yaml", entry => SessionsFile.Read(entry, network), (ReferenceKind.Session, network + "/"));
            WithYaml($"{network}/cijfers.yaml", entry => FiguresFile.Read(entry, network));
            ReadPage(network, "netwerk.md", PageKind.Network);
            ReportUnknown(network + "/", files.FilesIn(network), NetworkFiles, "bestand");

            var pageFolders = files.FoldersIn(network);
            ReportUnknown(network + "/", pageFolders, PageFolders.Keys, "map");
            foreach (var folder in pageFolders.Where(PageFolders.ContainsKey))
            {
                ReportUnknown($"{network}/{folder}/", files.FoldersIn($"{network}/{folder}"), [], "map");
                foreach (var name in files.FilesIn($"{network}/{folder}"))
                {
                    ReadPage(network, $"{folder}/{name}", PageFolders[folder]);
                }
            }
        }

        void ReadPage(string network, string path, PageKind kind)
        {
            var file = $"{network}/{path}";
            var name = Path.GetFileNameWithoutExtension(path);
            if (Path.GetExtension(path) != ".md")
            {
                draft.Faults.Add(new Location(file, 1), BankFaultKind.UnknownFile, "onbekend bestand; in deze map horen alleen pagina's die op .md eindigen");
            }
            else if (!Entry.IsId(name))
            {
                draft.Faults.Add(new Location(file, 1), BankFaultKind.UnknownFile, "de bestandsnaam is de naam van de pagina; gebruik alleen kleine letters a-z, cijfers en streepjes");
            }
            else if (files.Text(file) is not { } text || !PageFile.Read(text, file, network, name, kind, draft))
            {
                draft.Unreadable.Add((ReferenceKind.Page, $"{network}/{name}"));
            }
        }

        void WithYaml(string file, Action<Entry> read, (ReferenceKind, string)? referredAs = null)
        {
            if (files.Text(file) is { } text && YamlTree.Read(text, file, 0, draft.Faults) is { } map)
            {
                var entry = new Entry(map, file, draft);
                read(entry);
                entry.Close();
            }
            else if (referredAs is { } unreadable)
            {
                draft.Unreadable.Add(unreadable);
            }
        }

        void ReportUnknown(string folder, IEnumerable<string> found, IEnumerable<string> known, string word)
        {
            foreach (var name in found.Where(name => !known.Contains(name)))
            {
                draft.Faults.Add(new Location(folder + name, 1), BankFaultKind.UnknownFile, $"{word} '{name}' hoort niet in de kennisbank{NearestWord.Hint(name, known, "haal het weg, of kijk in README.md wat waar ligt")}");
            }
        }
    }
}
