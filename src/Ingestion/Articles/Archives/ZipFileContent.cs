using System.IO.Compression;

namespace Ingestion.Articles.Archives;

/// <summary>A file in a ZIP archive while it inflates: counts what comes out, and at its end compares it with the directory.</summary>
internal sealed class ZipFileContent : ReadOnlyStream
{
    private readonly ZipArchiveEntry _file;
    private readonly ArchiveBudget _budget;
    private readonly Stream _inflated;
    private readonly Crc32 _checksum = new();
    private long _length;

    private ZipFileContent(ZipArchiveEntry file, ArchiveBudget budget)
    {
        _file = file;
        _budget = budget;
        _inflated = file.Open();
    }

    public static ZipFileContent Open(ZipArchiveEntry file, ArchiveBudget budget) => new(file, budget);

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
        {
            return 0;
        }

        var read = _inflated.Read(buffer);
        _length += read;
        _budget.CountInflated(read);
        ArchiveBudget.HoldRatio(_length, _file.CompressedLength);
        _checksum.Add(buffer[..read]);
        if (read == 0 && (_length != _file.Length || _checksum.Value != _file.Crc32))
        {
            throw new InvalidDataException("Its length or its checksum is another than the archive's directory says.");
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inflated.Dispose();
        }

        base.Dispose(disposing);
    }
}
