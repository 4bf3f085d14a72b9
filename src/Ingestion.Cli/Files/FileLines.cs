namespace Ingestion.Cli.Files;

/// <summary>Prints one line a file on standard output, and nothing else there.</summary>
internal static class FileLines
{
    /// <summary>Reads the files one after another and prints what <paramref name="toLine"/> makes of each.</summary>
    public static void Print(IReadOnlyList<string> paths, Func<string, ReadOnlyMemory<byte>, byte[]> toLine)
    {
        using var output = new BufferedStream(Console.OpenStandardOutput());
        foreach (var file in InputFiles.At(paths))
        {
            output.Write(toLine(file.Name, FileContent.Read(file.Path)));
            output.WriteByte((byte)'\n');
        }
    }
}
