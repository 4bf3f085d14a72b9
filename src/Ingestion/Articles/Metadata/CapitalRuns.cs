namespace Ingestion.Articles.Metadata;

/// <summary>Finds names in a line of legal or inviting words: runs of capitalised words that are none of those.</summary>
internal static class CapitalRuns
{
    /// <summary>The runs, in order, without the <paramref name="stops"/>, which also part them.</summary>
    public static IEnumerable<string> Of(string line, Func<string, bool> stops)
    {
        List<string> run = [];
        foreach (var token in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var word = token.Trim('.', ',', ':', ';', '!', '(', ')', '"', '“', '”', '|', '©', '-', '–');
            var opens = word.Length > 0 && (char.IsUpper(word[0]) || OutletName.IsSite(word)) && !stops(word);
            var goesOn = run.Count > 0 && word.Length > 0 && !stops(word) && (HeaderWords.Joins(word) || IsNumber(word));
            if (opens || goesOn)
            {
                run.Add(word);
            }

            // A comma or a full stop ends a name.
            if (run.Count > 0 && (!(opens || goesOn) || token[^1] is '.' or ',' or ';' or '!' or '|' or ':'))
            {
                yield return Name(run);
                run = [];
            }
        }

        if (run.Count > 0)
        {
            yield return Name(run);
        }
    }

    // "Saluran 9"; years are no part of a name.
    private static bool IsNumber(string word) => word.Length <= 2 && word.All(char.IsAsciiDigit);

    private static string Name(List<string> run)
    {
        while (run.Count > 1 && HeaderWords.Joins(run[^1]))
        {
            run.RemoveAt(run.Count - 1);
        }

        return string.Join(' ', run);
    }
}
