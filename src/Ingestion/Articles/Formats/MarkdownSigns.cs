namespace Ingestion.Articles.Formats;

/// <summary>
/// The marks that tell Markdown from a press text. Press texts have hashtags, lone stars, dashes and rows of
/// underscores: one sign may be chance, two kinds of them are not.
/// </summary>
internal static class MarkdownSigns
{
    private const int Fewest = 2;

    private const int HeadLength = 8192;

    /// <summary>Whether the text's head has signs of at least two kinds.</summary>
    public static bool Abound(ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(text.Length, HeadLength)];
        var (headings, quotes) = (0, 0);
        foreach (var line in head.EnumerateLines())
        {
            headings += IsHeading(line) ? 1 : 0;
            quotes += line.StartsWith("> ", StringComparison.Ordinal) ? 1 : 0;
        }

        var signs = (headings > 0 ? 1 : 0) + (quotes > 0 ? 1 : 0) + (HasLink(head) ? 1 : 0) + (HasStrong(head) ? 1 : 0);
        return signs >= Fewest;
    }

    /// <summary><c># Title</c>: a hashtag has no blank after its sign.</summary>
    public static bool IsHeading(ReadOnlySpan<char> line)
    {
        var level = line.IndexOfAnyExcept('#');
        return level is >= 1 and <= 6 && line[level] == ' ' && line.Length > level + 1 && !char.IsWhiteSpace(line[level + 1]) && line[level + 1] != '#';
    }

    private static bool HasLink(ReadOnlySpan<char> text)
    {
        while (text.IndexOf("](", StringComparison.Ordinal) is >= 0 and var at)
        {
            text = text[(at + 2)..];
            if (text.StartsWith("http", StringComparison.Ordinal) || text.StartsWith('/') || text.StartsWith('#'))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasStrong(ReadOnlySpan<char> text)
    {
        while (text.IndexOf("**", StringComparison.Ordinal) is >= 0 and var at)
        {
            text = text[(at + 2)..];
            var close = text.IndexOfAny('*', '\n');
            if (close > 0 && !char.IsWhiteSpace(text[0]) && text[close..].StartsWith("**", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
