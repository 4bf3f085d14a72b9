namespace Ingestion.Articles.Formats;

/// <summary>Names XML files that hold no single article.</summary>
internal static class XmlDialect
{
    /// <summary>The dialect with its article, such as <c>an RSS feed</c>, or <see langword="null"/> for what is no XML.</summary>
    public static string? Find(string text)
    {
        var head = text.AsSpan().TrimStart();
        if (!head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
        {
            return head.StartsWith("<rss", StringComparison.OrdinalIgnoreCase) ? "an RSS feed"
                : head.StartsWith("<feed", StringComparison.OrdinalIgnoreCase) ? "an Atom feed"
                : null;
        }

        var end = head.IndexOf("?>", StringComparison.Ordinal);
        return (end < 0 ? null : Find(head[(end + 2)..].ToString())) ?? "an XML document";
    }
}
