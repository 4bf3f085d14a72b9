namespace Ingestion.Articles.Metadata;

/// <summary>The outlets of <c>outlets.tsv</c>, by every way to write them.</summary>
internal static class Outlets
{
    private const int MostWords = 5;

    private const string Wire = "wire";
    private const string National = "national";

    private static readonly (string Alias, Outlet Outlet)[] Aliases = [.. EmbeddedTable.Rows("Metadata.outlets.tsv").SelectMany(AliasesOf)];

    private static readonly WordTable<(string Written, Outlet Outlet)> ByAlias = new(Aliases.Select(pair => KeyValuePair.Create(pair.Alias, pair)));

    private static readonly WordSet FirstWords = new(Aliases.Select(pair => pair.Alias.Split(' ')[0]));

    /// <summary>The outlet that is written so, in any case, or <see langword="null"/>.</summary>
    public static Outlet? Find(ReadOnlySpan<char> name) =>
        ByAlias.TryGetValue(name, out var found) ? found.Outlet : null;

    /// <summary>
    /// The outlet whose name begins the text, the longest name first, or <see langword="null"/>. Many names are common
    /// words ("antara", "tempo"), so a name counts only with its capital; a site's address counts in any case.
    /// </summary>
    public static Outlet? FindAt(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        var end = WordEnd(text, 0);
        if (!FirstWords.Contains(text[..end]))
        {
            return null;
        }

        Outlet? found = null;
        for (var words = 1; words <= MostWords && end > 0; words++)
        {
            var name = text[..end];
            if (ByAlias.TryGetValue(name, out var alias)
                && (char.IsUpper(name[0]) || name.Contains('.') || name.SequenceEqual(alias.Written)))
            {
                (found, length) = (alias.Outlet, end);
            }

            if (end >= text.Length || text[end] != ' ')
            {
                break;
            }

            end = WordEnd(text, end + 1);
        }

        return found;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] is '.' or '-' or '\'' or '’' or '!' or '/' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))))
        {
            end++;
        }

        return end;
    }

    private static IEnumerable<(string Alias, Outlet Outlet)> AliasesOf(string[] row)
    {
        var masthead = row.Length > 1 && row[1].Length > 0 ? row[1] : row[0];
        var outlet = new Outlet(row[0], masthead, row.Length > 3 && row[3] == Wire, row.Length > 3 && row[3] == National);
        string[] written = row.Length > 2 ? row[2].Split('|') : [];
        return written.Append(row[0]).Append(masthead)
            .Where(alias => alias.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(alias => (alias, outlet));
    }
}
