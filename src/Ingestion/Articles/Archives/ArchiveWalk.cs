using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;

namespace Ingestion.Articles.Archives;

/// <summary>One way through a file and the archives in it.</summary>
internal sealed class ArchiveWalk(Stream file)
{
    private readonly Lazy<ArchiveBudget> _budget = new(() => new ArchiveBudget(file.CanSeek ? file.Length : null));

    private ArchiveBudget Budget => _budget.Value;

    public IEnumerable<ArchiveEntry> Entries(string name) => Guarded(
        name, () => Step(name, file.CanSeek ? file : new CountedStream(file, count => Budget.CountRead(count)), depth: 0), isOutermost: true);

    private IEnumerable<ArchiveEntry> Step(string name, Stream content, int depth, bool inflated = false)
    {
        var peeked = new PeekedStream(content);
        return ArchiveKinds.Find(peeked) switch
        {
            null => [Document(name, peeked)],
            ArchiveKind.Zip => Zip(name, peeked, depth),
            _ when depth == ArticleLimits.ArchiveDepth => [TooDeep(name)],
            ArchiveKind.Gzip when inflated => [ArchiveEntry.Rejected(name, RejectionReason.UnsupportedFormat, "The file is compressed with GZIP more than once.")],
            ArchiveKind.Gzip => Gzip(name, peeked, depth),
            ArchiveKind.Warc => Filled(name, WarcEntries.Read(peeked, new ArchiveScope(name, Budget)), "The WARC archive holds no page."),
            ArchiveKind.JsonLines => JsonEntries.OfLines(peeked, new ArchiveScope(name, Budget)),
            _ => JsonEntries.OfArray(peeked, new ArchiveScope(name, Budget)),
        };
    }

    private IEnumerable<ArchiveEntry> Gzip(string name, PeekedStream content, int depth)
    {
        using var inflated = new CountedStream(new GZipStream(content, CompressionMode.Decompress), Budget.CountInflated);
        foreach (var entry in Step(name, inflated, depth, inflated: true))
        {
            yield return entry;
        }
    }

    private IEnumerable<ArchiveEntry> Zip(string name, PeekedStream content, int depth)
    {
        using var seekable = SeekableFile.Of(content);
        using var archive = ZipDirectory.Open(seekable.Content);
        if (ZipDocument.IsOne(archive))
        {
            seekable.Content.Position = 0;
            yield return Document(name, seekable.Content);
            yield break;
        }

        if (depth == ArticleLimits.ArchiveDepth)
        {
            yield return TooDeep(name);
            yield break;
        }

        var scope = new ArchiveScope(name, Budget);
        var files = archive.Entries.Where(ZipDirectory.IsFile).SelectMany(file =>
        {
            var entry = scope.NameOf(file.FullName);
            return Guarded(entry, () => Inflated(entry, file, depth + 1));
        });
        foreach (var entry in Filled(name, files, "The ZIP archive holds no file."))
        {
            yield return entry;
        }
    }

    private IEnumerable<ArchiveEntry> Inflated(string name, ZipArchiveEntry file, int depth)
    {
        if (file.IsEncrypted)
        {
            yield return ArchiveEntry.Rejected(name, RejectionReason.UnsupportedFormat, "The file is encrypted.");
            yield break;
        }

        ArchiveBudget.HoldRatio(file.Length, file.CompressedLength);
        using var content = ZipFileContent.Open(file, Budget);
        foreach (var entry in Step(name, content, depth))
        {
            yield return entry;
        }
    }

    private ArchiveEntry Document(string name, Stream content)
    {
        Budget.CountEntry();
        return DocumentBytes.TryRead(content, out var bytes)
            ? ArchiveEntry.Document(name, bytes)
            : ArchiveEntry.Rejected(name, RejectionReason.TooLarge, DocumentBytes.TooMany);
    }

    private static ArchiveEntry TooDeep(string name) => ArchiveEntry.Rejected(
        name, RejectionReason.TooLarge, $"The archive lies deeper than {ArticleLimits.ArchiveDepth} archives; none is opened there.");

    private static IEnumerable<ArchiveEntry> Filled(string name, IEnumerable<ArchiveEntry> entries, string whenEmpty) =>
        entries.DefaultIfEmpty(ArchiveEntry.Rejected(name, RejectionReason.NoText, whenEmpty));

    /// <summary>What goes wrong in the middle becomes the last entry: a rejection under the name of the archive or file.</summary>
    private static IEnumerable<ArchiveEntry> Guarded(string name, Func<IEnumerable<ArchiveEntry>> open, bool isOutermost = false)
    {
        using var each = Deferred(open).GetEnumerator();
        while (TryNext(name, each, isOutermost, out var entry))
        {
            yield return entry;
        }
    }

    // What goes wrong in opening is met by the one who asks for the first entry, too.
    private static IEnumerable<ArchiveEntry> Deferred(Func<IEnumerable<ArchiveEntry>> open)
    {
        foreach (var entry in open())
        {
            yield return entry;
        }
    }

    private static bool TryNext(
        string name, IEnumerator<ArchiveEntry> entries, bool isOutermost, [NotNullWhen(true)] out ArchiveEntry? entry)
    {
        try
        {
            entry = entries.MoveNext() ? entries.Current : null;
        }
        catch (ArchiveBoundException bound) when (isOutermost || !bound.IsOfWhole)
        {
            entry = ArchiveEntry.Rejected(name, RejectionReason.TooLarge, bound.Message);
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException)
        {
            entry = ArchiveEntry.Rejected(name, RejectionReason.Damaged, $"The file breaks off or is damaged: {damage.Message}");
        }

        return entry is not null;
    }
}
