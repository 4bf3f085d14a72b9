using System.Security.Cryptography;
using System.Text;
using Ingestion.Articles;

namespace Ingestion.Rows.Stories;

/// <summary>The stable name of a story: 32 hex digits made from its first article and that article's bytes.</summary>
/// <remarks>
/// The bytes are in it because a blob can be given other content: its article then tells another story, and those that
/// told the first story with it keep its name.
/// </remarks>
public readonly record struct StoryId
{
    private const int Bytes = 16;

    private StoryId(string value) => Value = value;

    /// <summary>32 lower-case hex digits.</summary>
    public string Value { get; }

    /// <summary>The story whose first known article is this version of a blob's.</summary>
    public static StoryId Of(ArticleId first, ContentHash content) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{first}/{content}")).AsSpan(0, Bytes)));

    /// <summary>Reads an id as a request or a row gives it.</summary>
    public static bool TryParse(string? text, out StoryId id)
    {
        id = default;
        if (text is not { Length: Bytes * 2 } || !text.All(char.IsAsciiHexDigitLower))
        {
            return false;
        }

        id = new StoryId(text);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
