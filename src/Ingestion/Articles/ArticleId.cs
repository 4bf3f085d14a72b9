using System.Security.Cryptography;
using System.Text;

namespace Ingestion.Articles;

/// <summary>The stable name of an article: the first 16 bytes of the SHA-256 of its blob's name, as 32 hex digits.</summary>
/// <remarks>
/// Two versions of one blob are one article. The digits are safe as a table key and in an address, whatever
/// characters the blob's name has.
/// </remarks>
public readonly record struct ArticleId
{
    private const int Bytes = 16;

    private ArticleId(string value) => Value = value;

    /// <summary>32 lower-case hex digits.</summary>
    public string Value { get; }

    /// <summary>The id of the article in the blob (or file) of this name.</summary>
    public static ArticleId ForBlob(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new ArticleId(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, Bytes)));
    }

    /// <summary>Reads an id as a request or a row gives it.</summary>
    public static bool TryParse(string? text, out ArticleId id)
    {
        id = default;
        if (text is not { Length: Bytes * 2 } || !text.All(char.IsAsciiHexDigitLower))
        {
            return false;
        }

        id = new ArticleId(text);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
