namespace Ingestion.Articles.Archives;

/// <summary>What one archive may take, the archives in it included.</summary>
internal sealed class ArchiveBudget
{
    private readonly long? _length;
    private long _read;
    private long _inflated;
    private int _entries;

    /// <param name="length">The size of the outermost archive; <see langword="null"/> where it shows only in reading.</param>
    public ArchiveBudget(long? length)
    {
        _length = length;
        HoldSize(length ?? 0);
    }

    /// <summary>The archive gave so many bytes as it is stored.</summary>
    public void CountRead(int bytes) => HoldSize(_read += bytes);

    /// <summary>A document was met.</summary>
    public void CountEntry()
    {
        if (++_entries > ArticleLimits.ArchiveEntries)
        {
            throw new ArchiveBoundException(TooManyEntries, isOfWhole: true);
        }
    }

    /// <summary>The directory of an archive names so many documents.</summary>
    public static void HoldEntries(int count)
    {
        if (count > ArticleLimits.ArchiveEntries)
        {
            throw new ArchiveBoundException(TooManyEntries);
        }
    }

    /// <summary>So many bytes came out of a compressed, or a contained, stream.</summary>
    public void CountInflated(int bytes)
    {
        _inflated += bytes;
        if (_inflated > ArticleLimits.ArchiveInflatedBytes)
        {
            throw new ArchiveBoundException($"The archive inflates to more than {ArticleLimits.ArchiveInflatedBytes} bytes.", isOfWhole: true);
        }

        if (IsBomb(_inflated, _length ?? _read))
        {
            throw new ArchiveBoundException(Bomb(_length ?? _read), isOfWhole: true);
        }
    }

    /// <summary>So many bytes came, or are said to come, out of so many of one file.</summary>
    public static void HoldRatio(long inflated, long compressed)
    {
        if (IsBomb(inflated, compressed))
        {
            throw new ArchiveBoundException(Bomb(compressed));
        }
    }

    private static string TooManyEntries =>
        $"The archive holds more than {ArticleLimits.ArchiveEntries} documents; so many are read.";

    private static string Bomb(long compressed) =>
        $"The file inflates to more than {ArticleLimits.ArchiveRatio} times its size of {compressed} bytes.";

    // The first bytes prove nothing: a short page may be all blank.
    private static bool IsBomb(long inflated, long compressed) =>
        inflated > ArticleLimits.ArchiveRatioFloor && inflated / ArticleLimits.ArchiveRatio > compressed;

    private static void HoldSize(long bytes)
    {
        if (bytes > ArticleLimits.ArchiveBytes)
        {
            throw new ArchiveBoundException($"The file has more than {ArticleLimits.ArchiveBytes} bytes; so many are read.", isOfWhole: true);
        }
    }
}
