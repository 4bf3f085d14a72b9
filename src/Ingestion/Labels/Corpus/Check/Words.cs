using System.Text.RegularExpressions;

namespace Ingestion.Labels.Corpus.Check;

/// <summary>Words as the checks on wording count them: runs of letters and digits.</summary>
internal static partial class Words
{
    public static IReadOnlyList<string> Of(string text) => [.. Word().EnumerateMatches(text).Select(text)];

    private static List<string> Select(this Regex.ValueMatchEnumerator matches, string text)
    {
        var words = new List<string>();
        foreach (var match in matches)
        {
            words.Add(text.Substring(match.Index, match.Length));
        }

        return words;
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
