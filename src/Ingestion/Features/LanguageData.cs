namespace Ingestion.Features;

/// <summary>The word lists that lie beside this room's code and are embedded in the assembly.</summary>
internal static class LanguageData
{
    private const char Comment = '#';

    /// <summary>The lines of a list, without comments and empty lines.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        var name = $"{typeof(LanguageData).Namespace}.{file}";
        using var stream = typeof(LanguageData).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly holds no list '{name}'.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length > 0 && line[0] != Comment)
            {
                yield return line;
            }
        }
    }
}
