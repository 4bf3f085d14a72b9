using System.Globalization;
using System.Text;

namespace Ingestion.Articles.Archives;

/// <summary>Makes a name that an archive gives harmless to show, and of a length that storage takes.</summary>
internal static class EntryName
{
    private const char Replacement = '\uFFFD';

    // A blob's name has at most 1,024 characters: two of these and the archive's own name fit.
    private const int Longest = 400;

    // What stands for the cut end of a longer name, so that two of them stay apart.
    private const int HashDigits = 8;

    /// <summary>The name with its control, direction and other unseen characters replaced, and its end cut where it is too long.</summary>
    public static string Of(string name)
    {
        var shown = string.Concat(name.EnumerateRunes().Select(rune => IsUnseen(rune) ? new Rune(Replacement) : rune));
        if (shown.Length == 0)
        {
            return "?";
        }

        if (shown.Length <= Longest)
        {
            return shown;
        }

        var end = Longest - HashDigits - 1;
        return $"{shown.AsSpan(0, char.IsHighSurrogate(shown[end - 1]) ? end - 1 : end)}~{ArticleId.ForBlob(shown).Value.AsSpan(0, HashDigits)}";
    }

    // Control characters steer a terminal, format characters turn the direction of what follows (UAX 9).
    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
