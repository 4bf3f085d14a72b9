using System.Text;

namespace Ingestion.Articles.Formats;

/// <summary>Knows formats that are not read, and archives, by their first bytes, so that a rejection can name them.</summary>
internal static class FileSignature
{
    // A PDF may start with up to 1,024 bytes of something else (ISO 32000-1, annex H.3.4.1).
    private const int PdfHeaderWindow = 1024;

    // The names of a ZIP's first parts stand in its first local headers.
    private const int ZipWindow = 4096;

    private static readonly (byte[] Magic, string Format)[] Signatures =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF87a"u8.ToArray(), "a GIF image"),
        ("GIF89a"u8.ToArray(), "a GIF image"),
        ([(byte)'I', (byte)'I', 0x2A, 0x00], "a TIFF image"),
        ([(byte)'M', (byte)'M', 0x00, 0x2A], "a TIFF image"),
        ([(byte)'B', (byte)'Z', (byte)'h'], "a BZIP2 archive"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0x00], "an XZ archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive"),
        ([(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, 0x07], "a RAR archive"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Microsoft Office document"),
        ("OggS"u8.ToArray(), "an Ogg file"),
        ([(byte)'I', (byte)'D', (byte)'3', 0x03], "an MP3 file"),
        ([(byte)'I', (byte)'D', (byte)'3', 0x04], "an MP3 file"),
        ("SQLite format 3\0"u8.ToArray(), "an SQLite database"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program"),
        ("PAR1"u8.ToArray(), "a Parquet file"),
        ([(byte)'O', (byte)'b', (byte)'j', 0x01], "an Avro file"),
        ("{\\rtf"u8.ToArray(), "an RTF document"),
        ("%!PS"u8.ToArray(), "a PostScript document"),
    ];

    /// <summary>What to do with an archive, which is no article: the end of the rejection's message.</summary>
    public const string Unpack = "an archive of documents and not one: put it into the container `archives`, or upload it with `ingestion upload`; both make a blob of each document in it.";

    private static readonly (byte[] Magic, string Format)[] Archives =
    [
        ("PK\u0003\u0004"u8.ToArray(), "a ZIP archive"),
        ("PK\u0005\u0006"u8.ToArray(), "a ZIP archive"),
        ([0x1F, 0x8B], "a GZIP archive"),
        ("WARC/"u8.ToArray(), "a WARC archive"),
    ];

    /// <summary>The rejection of a file of a format that is not read, or is no single document; else <see langword="null"/>.</summary>
    public static Rejection? Find(ReadOnlySpan<byte> content)
    {
        if (Format(content) is { } format)
        {
            return new Rejection(RejectionReason.UnsupportedFormat, $"The file is {format}, which is not read.");
        }

        foreach (var (magic, archive) in Archives)
        {
            if (content.StartsWith(magic))
            {
                return new Rejection(RejectionReason.UnsupportedFormat, $"The file is {archive}, {Unpack}");
            }
        }

        return null;
    }

    private static string? Format(ReadOnlySpan<byte> content)
    {
        foreach (var (magic, format) in Signatures)
        {
            if (content.StartsWith(magic))
            {
                return format;
            }
        }

        if (content.StartsWith("PK\u0003\u0004"u8))
        {
            return ZippedDocument(content[..Math.Min(content.Length, ZipWindow)]);
        }

        if (content.StartsWith("RIFF"u8) && content.Length >= 12)
        {
            return content.Slice(8, 4).SequenceEqual("WEBP"u8) ? "a WebP image" : "a RIFF file";
        }

        if (content.Length >= 12 && content.Slice(4, 4).SequenceEqual("ftyp"u8))
        {
            return "an MP4 file";
        }

        var pdf = content[..Math.Min(content.Length, PdfHeaderWindow)].IndexOf("%PDF-"u8);
        return pdf >= 0 && Ascii.IsValid(content[..pdf]) && content[..pdf].IndexOf((byte)'<') < 0 ? "a PDF document" : null;
    }

    private static string? ZippedDocument(ReadOnlySpan<byte> head) =>
        head.IndexOf("word/"u8) >= 0 ? "a Word document (DOCX)"
        : head.IndexOf("xl/"u8) >= 0 ? "an Excel workbook (XLSX)"
        : head.IndexOf("application/epub+zip"u8) >= 0 ? "an EPUB book"
        : null;
}
