using System.Security.Cryptography;
using System.Text;

namespace Bot.Knowledge.Bank.Reading;

/// <summary>The files of the bank's folder, as text. Every file that is read counts for the bank's version.</summary>
internal sealed class BankFiles
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _given;
    private readonly string _root;
    private readonly FaultList _faults;
    private readonly SortedDictionary<string, byte[]> _hashes = new(StringComparer.Ordinal);

    public BankFiles(string folder, FaultList faults)
    {
        _given = folder;
        _root = BankLook.Resolve(folder);
        _faults = faults;
    }

    public bool Exists()
    {
        if (Directory.Exists(_root))
        {
            return true;
        }

        _faults.Add(new Location(".", 1), BankFaultKind.MissingFile, $"de map '{_given}' bestaat niet of is niet te openen; controleer Knowledge__Path");
        return false;
    }

    /// <summary>Names of the files in a folder of the bank, sorted; what begins with a dot or <c>~$</c> is no part of the bank.</summary>
    public IReadOnlyList<string> FilesIn(string folder) => Names(folder, Directory.GetFiles);

    /// <summary>Names of the folders in a folder of the bank, sorted.</summary>
    public IReadOnlyList<string> FoldersIn(string folder) => Names(folder, Directory.GetDirectories);

    /// <summary>The text of a file, or null with a fault.</summary>
    /// <param name="file">Path within the bank, with forward slashes.</param>
    public string? Text(string file)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(Path.Combine(_root, file));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            _faults.Add(new Location(file, 1), BankFaultKind.MissingFile, "dit bestand ontbreekt; zet het terug (een lijst mag leeg zijn)");
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _faults.Add(new Location(file, 1), BankFaultKind.MissingFile, $"dit bestand is niet te lezen ({fault.GetType().Name}); controleer de rechten en of het elders open staat");
            return null;
        }

        _hashes[file] = SHA256.HashData(bytes);
        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException fault)
        {
            var line = 1 + bytes.AsSpan(0, Math.Clamp(fault.Index, 0, bytes.Length)).Count((byte)'\n');
            _faults.Add(new Location(file, line), BankFaultKind.Encoding, "dit bestand is geen UTF-8; bewaar het opnieuw met codering UTF-8");
            return null;
        }
    }

    /// <summary>A hash over the names and contents of all files that were read.</summary>
    public string Version()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (file, content) in _hashes)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file + "\n"));
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private List<string> Names(string folder, Func<string, string[]> list)
    {
        try
        {
            return [.. list(Path.Combine(_root, folder)).Select(path => Path.GetFileName(path)).Where(BankLook.Counts).Order(StringComparer.Ordinal)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _faults.Add(new Location(folder.Length == 0 ? "." : folder, 1), BankFaultKind.MissingFile, $"deze map is niet te lezen ({fault.GetType().Name}); controleer of de map er is en wie erbij mag");
            return [];
        }
    }
}
