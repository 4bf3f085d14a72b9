using System.IO.Compression;

namespace Ingestion.Articles.Archives;

/// <summary>Opens ZIP archives so that a directory cannot fill the memory: the library reads it whole, whatever size it claims.</summary>
internal static class ZipDirectory
{
    // What macOS puts beside each file: its icon and colours, in a folder of their own.
    private const string MacFolder = "__MACOSX/";

    /// <summary>The archive with its directory read; it leaves the stream open.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="ArchiveBoundException">Its directory is over a bound.</exception>
    public static ZipArchive Open(Stream content)
    {
        var bounded = new ZipDirectoryStream(content);
        var archive = new ZipArchive(bounded, ZipArchiveMode.Read, leaveOpen: true);
        ArchiveBudget.HoldEntries(archive.Entries.Count);
        bounded.EndDirectory();
        return archive;
    }

    /// <summary>Whether an entry is a file that a person put there.</summary>
    public static bool IsFile(ZipArchiveEntry entry) =>
        !entry.FullName.EndsWith('/') && !entry.FullName.StartsWith(MacFolder, StringComparison.Ordinal);
}
