namespace Ingestion.Articles.Cleaning;

/// <summary>Knows captions and credits of pictures by the credit at their end.</summary>
internal static class CaptionLines
{
    private const int Longest = 400;
    private const int LongestCredit = 80;
    private const int MostWordsOfIllustration = 6;

    // In brackets at the end of a caption: "(Foto: via Kantor)".
    private static readonly string[] PhotoWords =
        ["foto", "photo", "gambar", "image", "dok", "ist", "istimewa", "ilustrasi", "getty", "handout", "antara foto", "fail foto", "file photo"];

    // They credit a text too, and then its last paragraph ends with a full stop before them.
    private static readonly string[] SourceWords = ["sumber", "source", "courtesy", "credit", "kredit", "file"];

    // After the last slash of a caption's credit: "…/Net".
    private static readonly WordSet SlashWords = new(
    [
        "net", "ist", "istimewa", "afp", "ap", "reuters", "antara", "xinhua", "epa", "tass", "sputnik", "bernama", "getty images", "dok", "doc",
    ]);

    // "… di pelabuhan. - Gambar Ihsan Kantor", "… di pelabuhan. Foto: Nama Orang"
    private static readonly string[] PhotographerMarks = [". gambar", "- gambar", "– gambar", ". foto", "- foto", "– foto", ". photo", "- photo", ". pic", "- pic"];
    private const int MostWordsOfPhotographer = 5;

    private static readonly string[] Endings = ["via getty images", "melalui getty images", "via reuters", "via afp", "via ap", " istimewa", " pic", " photo"];

    public static bool IsCredit(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest)
        {
            return false;
        }

        return line[^1] is ')' or ']' ? HasBracketCredit(line) : HasOpenCredit(line) || IsIllustration(line);
    }

    // "Ilustrasi kapal perang."
    private static bool IsIllustration(ReadOnlySpan<char> line) =>
        line.StartsWith("Ilustrasi ", StringComparison.Ordinal) && LineShape.Words(line) <= MostWordsOfIllustration;

    private static bool HasBracketCredit(ReadOnlySpan<char> line)
    {
        var open = line.LastIndexOfAny('(', '[');
        if (open < 0 || line.Length - open > LongestCredit)
        {
            return false;
        }

        var credit = line[(open + 1)..^1].Trim();
        if (StartsWithAny(credit, PhotoWords))
        {
            return true;
        }

        if (open == 0 || LineShape.EndsSentence(line[..open].TrimEnd()))
        {
            return false;
        }

        // "(KANTOR/Name)" and "(situs.com/arsip)": a slash between names, not the one of a date.
        var slash = credit.IndexOf('/');
        return StartsWithAny(credit, SourceWords)
            || (slash > 0 && slash < credit.Length - 1
                && char.IsLetter(credit[slash - 1]) && char.IsLetter(credit[slash + 1])
                && (char.IsUpper(credit[0]) || credit[..slash].Contains('.')));
    }

    private static bool StartsWithAny(ReadOnlySpan<char> credit, string[] words)
    {
        foreach (var word in words)
        {
            if (credit.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (credit.Length == word.Length || !char.IsLetterOrDigit(credit[word.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsInPhotographer(ReadOnlySpan<char> line)
    {
        foreach (var mark in PhotographerMarks)
        {
            var at = line.LastIndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && line[(at + mark.Length)..].TrimStart(": ") is { IsEmpty: false } name && char.IsUpper(name[0]) && LineShape.Words(name) <= MostWordsOfPhotographer)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasOpenCredit(ReadOnlySpan<char> line)
    {
        if (LineShape.EndsSentence(line))
        {
            return false;
        }

        foreach (var ending in Endings)
        {
            if (line.Length > ending.Length && line.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        if (EndsInPhotographer(line))
        {
            return true;
        }

        var slash = line.LastIndexOf('/');
        return slash > 0
            && (SlashWords.Contains(line[(slash + 1)..])
                || line[(slash + 1)..].StartsWith("dok.", StringComparison.OrdinalIgnoreCase));
    }
}
