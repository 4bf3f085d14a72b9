namespace Ingestion.Articles.Archives;

/// <summary>
/// The pages of a WARC archive under their addresses. What a crawl holds beside them is passed over: requests,
/// redirections and error pages, pictures, style sheets and scripts.
/// </summary>
internal static class WarcEntries
{
    private const string Response = "response";

    /// <summary>What is kept as it was fetched, and what was made of it, such as the texts of Common Crawl's WET files.</summary>
    private static readonly string[] PlainTypes = ["resource", "conversion"];

    private static readonly string[] MediaTypes =
    [
        "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/ld+json", "message/rfc822", "application/rtf", "text/rtf",
        "application/pdf", "application/msword", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ];

    /// <exception cref="InvalidDataException">The archive breaks off, or something stands between two records.</exception>
    public static IEnumerable<ArchiveEntry> Read(Stream content, ArchiveScope scope)
    {
        var reader = new ByteReader(content);
        while (WarcRecord.ReadHead(reader) is { } record)
        {
            var type = record.Fields["WARC-Type"];
            var isResponse = type == Response && record.Fields.MediaType("Content-Type") is "application/http" or null;
            var isPlain = PlainTypes.Contains(type) && MediaTypes.Contains(record.Fields.MediaType("Content-Type"));
            if (!isResponse && !isPlain)
            {
                Skip(reader, record.Length);
                continue;
            }

            var name = record.Fields["WARC-Target-URI"]?.Trim('<', '>') ?? "?";
            if (record.Length > ArticleLimits.FileBytes + ArticleLimits.WarcHeadBytes)
            {
                Skip(reader, record.Length);
                yield return scope.TooLarge(name);
                continue;
            }

            var block = new byte[record.Length];
            if (reader.Read(block) < block.Length)
            {
                throw new InvalidDataException($"The WARC archive ends in a record that claims {record.Length} bytes.");
            }

            if (isPlain)
            {
                yield return block.Length > ArticleLimits.FileBytes ? scope.TooLarge(name) : scope.Document(name, block);
            }
            else if (Page(scope, name, block) is { } page)
            {
                yield return page;
            }
        }
    }

    private static ArchiveEntry? Page(ArchiveScope scope, string name, byte[] block)
    {
        if (!HttpAnswer.TryRead(block, out var answer))
        {
            return scope.Rejected(name, RejectionReason.Damaged, "The record holds no HTTP answer.");
        }

        if (!answer.IsSuccess || answer.Fields.MediaType("Content-Type") is { } type && !MediaTypes.Contains(type))
        {
            return null;
        }

        try
        {
            return HttpContent.Decode(answer, scope.Budget, out var page) is { } rejection
                ? scope.Rejected(name, rejection.Reason, rejection.Message)
                : scope.Document(name, page);
        }
        catch (InvalidDataException damage)
        {
            return scope.Rejected(name, RejectionReason.Damaged, $"The page breaks off or is damaged: {damage.Message}");
        }
    }

    private static void Skip(ByteReader reader, long length)
    {
        if (!reader.Skip(length))
        {
            throw new InvalidDataException($"The WARC archive ends in a record that claims {length} bytes.");
        }
    }
}
