using System.Text.RegularExpressions;

namespace Ingestion.Articles.Metadata;

/// <summary>Finds the words before a report's first sentence, whoever they name.</summary>
internal static partial class DatelinePrefix
{
    private const int Longest = 110;

    // "laporan", "lewat"; with more it is a sentence.
    private const int MostSmallWords = 1;

    /// <summary>The words, or <see langword="null"/> where the paragraph begins with its sentence.</summary>
    public static string? Of(string paragraph)
    {
        var match = Ends().Match(paragraph, 0, Math.Min(paragraph.Length, Longest));
        if (!match.Success)
        {
            return null;
        }

        var prefix = paragraph[..match.Groups["end"].Index];
        return HeaderLine.SmallWords(prefix) <= MostSmallWords ? prefix : null;
    }

    // A dash, a closing bracket or a full stop, and a sentence's capital behind it.
    [GeneratedRegex("""^\p{Lu}[^"“”?!]*?(?<end>\s(?:--?|[–—])\s*|(?<=\))\.\s+|(?<=\((?:AFP|AP|CNA|ANTARA|Bernama|Reuters)\))\s+|(?<=\d)\.\s+)(?=["“'‘]?[\p{Lu}\d])""")]
    private static partial Regex Ends();
}
