namespace Ingestion.Articles.Archives;

/// <summary>Tells an archive's kind by its first bytes.</summary>
internal static class ArchiveKinds
{
    // Byte order mark and white space before the first sign that tells JSON.
    private const int HeadBytes = 1024;

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> WhiteSpace => " \t\r\n"u8;

    /// <summary>The kind, or <see langword="null"/> for what is no archive. Reads ahead and consumes nothing.</summary>
    public static ArchiveKind? Find(PeekedStream content)
    {
        var head = content.Peek(HeadBytes);
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
        {
            return ArchiveKind.Zip;
        }

        if (head.StartsWith<byte>([0x1F, 0x8B]))
        {
            return ArchiveKind.Gzip;
        }

        if (head.StartsWith("WARC/"u8))
        {
            return ArchiveKind.Warc;
        }

        var text = (head.StartsWith(Utf8Mark) ? head[Utf8Mark.Length..] : head).TrimStart(WhiteSpace);
        return text.StartsWith("["u8) && text[1..].TrimStart(WhiteSpace).StartsWith("{"u8) ? ArchiveKind.JsonArray
            : text.StartsWith("{"u8) && HasSecondObject(content) ? ArchiveKind.JsonLines
            : null;
    }

    // An object that is laid out over several lines has no brace at the start of its second.
    private static bool HasSecondObject(PeekedStream content)
    {
        for (var length = HeadBytes; ; length *= 2)
        {
            var head = content.Peek(Math.Min(length, ArticleLimits.FileBytes));
            var start = head.IndexOf((byte)'{');
            var end = head[start..].IndexOf((byte)'\n');
            var next = end < 0 ? [] : head[(start + end)..].TrimStart(WhiteSpace);
            if (!next.IsEmpty || head.Length < length)
            {
                return next.StartsWith("{"u8);
            }
        }
    }
}
