using Ingestion.Articles.Archives;

namespace Ingestion.Cli.Files;

/// <summary>Prints one line a document on standard output, and nothing else there.</summary>
internal static class FileLines
{
    /// <summary>
    /// Reads the files one after another, and the documents in those that are archives, and prints what
    /// <paramref name="toLine"/> makes of each.
    /// </summary>
    public static void Print(IReadOnlyList<string> paths, Func<ArchiveEntry, byte[]> toLine)
    {
        using var output = new BufferedStream(Console.OpenStandardOutput());
        foreach (var file in InputFiles.At(paths))
        {
            using var content = File.OpenRead(file.Path);
            foreach (var document in ArchiveReader.Read(file.Name, content))
            {
                output.Write(toLine(document));
                output.WriteByte((byte)'\n');
            }
        }
    }
}
