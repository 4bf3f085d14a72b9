namespace Ingestion.Articles.Cleaning;

/// <summary>Knows the lines that name the holder of a right without the words of the law: "(c) Kabar Kota".</summary>
internal static class CopyrightLines
{
    private const string Sign = "(c) ";
    private const int MostWords = 8;

    /// <summary>The sign and a name; items of a list that is counted with letters are sentences or begin small.</summary>
    public static bool NamesHolder(ReadOnlySpan<char> line) =>
        line.StartsWith(Sign, StringComparison.OrdinalIgnoreCase)
        && line.Length > Sign.Length
        && (char.IsUpper(line[Sign.Length]) || char.IsAsciiDigit(line[Sign.Length]))
        && line[^1] is not (';' or ',' or '.')
        && LineShape.Words(line) <= MostWords;
}
