using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Connector.Authentication;

// One published set of keys, with the tokens that were already found good under it: new keys, new memory.
internal sealed class SigningKeySet(IEnumerable<SigningKey> keys)
{
    // Teams uses a handful of tokens at a time; more means that somebody is trying.
    private const int MostTokens = 2048;

    private readonly FrozenDictionary<string, SigningKey> keys = keys.DistinctBy(static key => key.Id).ToFrozenDictionary(static key => key.Id);
    private readonly ConcurrentDictionary<TokenHash, InboundToken> tokens = new();

    public bool IsEmpty => keys.Count == 0;

    public int Count => keys.Count;

    // Whether Microsoft lets one of these keys speak for the channel.
    public bool SpeakFor(string channel) => keys.Values.Any(key => key.Endorsements.Contains(channel));

    public SigningKey? Find(string keyId) => keys.GetValueOrDefault(keyId);

    public bool TryRecall(TokenHash hash, out InboundToken token) => tokens.TryGetValue(hash, out token!);

    public void Remember(TokenHash hash, InboundToken token)
    {
        if (tokens.Count >= MostTokens)
        {
            tokens.Clear();
        }

        tokens[hash] = token;
    }

    public void Forget(TokenHash hash) => tokens.TryRemove(hash, out _);

    public bool HasSameKeysAs(SigningKeySet other) =>
        keys.Count == other.keys.Count
        && keys.Values.All(key => other.Find(key.Id) is { } twin && twin.Fingerprint == key.Fingerprint);
}

// Endorsements: the channels for which Microsoft lets this key speak.
internal sealed record SigningKey(string Id, RsaSecurityKey Key, FrozenSet<string> Endorsements)
{
    public string Fingerprint { get; } =
        $"{Convert.ToBase64String(Key.Parameters.Modulus ?? [])}.{Convert.ToBase64String(Key.Parameters.Exponent ?? [])}:{string.Join(' ', Endorsements.Order(StringComparer.Ordinal))}";
}

// What a token proved. The service URL is kept without its trailing slash.
internal sealed record InboundToken(string ServiceUrl, FrozenSet<string> Endorsements, DateTimeOffset NotAfter);

[StructLayout(LayoutKind.Auto)]
internal readonly record struct TokenHash(UInt128 High, UInt128 Low)
{
    public static TokenHash Of(string token)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(token.AsSpan()), hash);
        return new(MemoryMarshal.Read<UInt128>(hash), MemoryMarshal.Read<UInt128>(hash[16..]));
    }
}
