using System.Security.Cryptography;

namespace Ingestion.Articles;

/// <summary>The version of what was read: the SHA-256 of a file's bytes, as 64 hex digits.</summary>
/// <remarks>An ETag would not do: the Functions host does not hand one on, and it changes with a blob's metadata.</remarks>
public readonly record struct ContentHash
{
    private ContentHash(string value) => Value = value;

    /// <summary>64 lower-case hex digits.</summary>
    public string Value { get; }

    /// <summary>The hash of these bytes.</summary>
    public static ContentHash Of(ReadOnlySpan<byte> content) => new(Convert.ToHexStringLower(SHA256.HashData(content)));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
