namespace Ingestion.Articles;

/// <summary>Reads the data files that are compiled into the assembly: lines of tab-separated columns, <c>#</c> starts a comment line.</summary>
internal static class EmbeddedTable
{
    /// <exception cref="InvalidOperationException">The file is not in the assembly.</exception>
    public static IEnumerable<string[]> Rows(string fileName)
    {
        var assembly = typeof(EmbeddedTable).Assembly;
        using var stream = assembly.GetManifestResourceStream(fileName)
            ?? throw new InvalidOperationException(
                $"'{fileName}' is not in {assembly.GetName().Name}: Ingestion.csproj must embed it under that name.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}
