namespace Ingestion.Articles;

/// <summary>The tables that lie beside this room's code and are embedded in the assembly: columns between tabs, <c>#</c> starts a comment.</summary>
internal static class EmbeddedTable
{
    /// <param name="file">The file with its folder, such as <c>Metadata.outlets.tsv</c>.</param>
    /// <exception cref="InvalidOperationException">The assembly does not hold it.</exception>
    public static IEnumerable<string[]> Rows(string file)
    {
        var name = $"{typeof(EmbeddedTable).Namespace}.{file}";
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly holds no table '{name}'.");
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
