using System.IO.Compression;

namespace Ingestion.Articles.Archives;

/// <summary>Tells documents that are stored as ZIP archives, such as DOCX, from archives of documents.</summary>
internal static class ZipDocument
{
    // The Open Packaging Conventions (ISO 29500-2) ask for the first, EPUB and OpenDocument for the second.
    private static readonly string[] Marks = ["[Content_Types].xml", "mimetype"];

    public static bool IsOne(ZipArchive archive) => Marks.Any(mark => archive.GetEntry(mark) is not null);

    /// <summary>Whether the stream is such a document; one that is damaged is none.</summary>
    public static bool IsOne(Stream content)
    {
        try
        {
            content.Position = 0;
            using var archive = ZipDirectory.Open(content);
            return IsOne(archive);
        }
        catch (Exception exception) when (exception is InvalidDataException or ArchiveBoundException)
        {
            return false;
        }
    }
}
