using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Xml;
using Ingestion.Articles.Archives;
using Ingestion.Articles.Metadata;

namespace Ingestion.Articles.Formats;

/// <summary>
/// A Word document (DOCX, ISO 29500-1). Only the part with its text and the one with its title are opened: what the
/// document refers to, inside or outside of it, is never looked at.
/// </summary>
/// <remarks>
/// Its dates of creation and change are those of the file and no claim of publication, so they are left alone.
/// </remarks>
internal static class WordFormat
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string UsualPart = "word/document.xml";
    private const string Properties = "docProps/core.xml";
    private const string MainType = "wordprocessingml.document.main+xml";

    // A part's characters are bounded as a file's bytes are. Without a DTD there are no entities, external or nested.
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = ArticleLimits.FileBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Whether the content is a package with Word's parts in it.</summary>
    public static bool Fits(ReadOnlyMemory<byte> content)
    {
        if (!content.Span.StartsWith("PK\u0003\u0004"u8))
        {
            return false;
        }

        try
        {
            using var package = Open(content);
            return package.GetEntry(ContentTypes) is not null
                && package.Entries.Any(part => part.FullName.StartsWith("word/", StringComparison.Ordinal));
        }
        catch (Exception exception) when (exception is InvalidDataException or ArchiveBoundException)
        {
            return false;
        }
    }

    public static bool TryRead(
        ReadOnlyMemory<byte> content,
        [NotNullWhen(true)] out Page? page,
        [NotNullWhen(false)] out Rejection? rejection)
    {
        (page, rejection) = (null, null);
        try
        {
            using var package = Open(content);
            var lines = Lines(package);
            page = new Page(lines, new PageClaims { Title = Title(package, lines) });
            return true;
        }
        catch (ArchiveBoundException bound)
        {
            rejection = new Rejection(RejectionReason.TooLarge, bound.Message);
        }
        catch (Exception damage) when (damage is InvalidDataException or XmlException)
        {
            rejection = new Rejection(RejectionReason.Damaged, $"The file is a Word document that breaks off, is damaged, has a document type, or has more than {ArticleLimits.FileBytes} characters in one part.");
        }

        return false;
    }

    private static List<PageLine> Lines(ZipArchive package)
    {
        using var xml = Part(package, MainPart(package)) ?? throw new InvalidDataException("There is no main part.");
        return WordLines.Read(xml);
    }

    // The title among the properties is often that of the document that this one was copied from.
    private static string? Title(ZipArchive package, List<PageLine> lines)
    {
        var heading = lines.FirstOrDefault(line => line.Place == LinePlace.Heading).Text;
        if (heading is not null)
        {
            return heading;
        }

        using var xml = Part(package, Properties);
        var title = xml is not null && xml.ReadToFollowing("title", "http://purl.org/dc/elements/1.1/") ? xml.ReadString().Trim() : null;
        return lines.Exists(line => line.Text == title) ? title : null;
    }

    private static string MainPart(ZipArchive package)
    {
        using var xml = Part(package, ContentTypes);
        while (xml?.ReadToFollowing("Override") == true)
        {
            if (xml.GetAttribute("ContentType")?.Contains(MainType, StringComparison.Ordinal) == true && xml.GetAttribute("PartName") is { } name)
            {
                return name.TrimStart('/');
            }
        }

        return UsualPart;
    }

    private static XmlReader? Part(ZipArchive package, string name)
    {
        if (package.GetEntry(name) is not { } part)
        {
            return null;
        }

        ArchiveBudget.HoldRatio(part.Length, part.CompressedLength);
        return XmlReader.Create(ZipFileContent.Open(part, new ArchiveBudget(ArticleLimits.FileBytes)), Settings);
    }

    private static ZipArchive Open(ReadOnlyMemory<byte> content) => ZipDirectory.Open(new MemoryStream(content.ToArray(), writable: false));
}
