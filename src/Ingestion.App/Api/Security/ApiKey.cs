using System.Security.Cryptography;
using System.Text;

namespace Ingestion.App.Api.Security;

/// <summary>The secret that a caller must show. Only its hash is kept.</summary>
internal sealed class ApiKey
{
    /// <summary>The shortest key that is taken: 32 hexadecimal digits are 128 bits, which nobody guesses.</summary>
    public const int ShortestLength = 32;

    private readonly byte[] _hash;

    /// <param name="key">The secret.</param>
    public ApiKey(string key) => _hash = HashOf(key);

    /// <summary>Whether this is the secret; takes as long for every wrong one.</summary>
    public bool IsShownBy(string? shown) =>
        shown is not null && CryptographicOperations.FixedTimeEquals(HashOf(shown), _hash);

    // Hashes of one length: their comparison tells nothing of the length either.
    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
