using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Ingestion.Rows;

/// <summary>Text without the differences that a searcher does not type: letter case and diacritics.</summary>
/// <remarks>
/// The table covers the Latin letters up to U+017F, which the languages read here and the names in them need. The
/// runtime's own normalisation does nothing under invariant globalisation, and rows must not depend on that switch.
/// </remarks>
internal static class FoldedText
{
    private static readonly FrozenDictionary<char, char> Bases = new (string Letters, char Base)[]
    {
        ("àáâãäåāăą", 'a'),
        ("çćĉċč", 'c'),
        ("ďđ", 'd'),
        ("èéêëēĕėęě", 'e'),
        ("ĝğġģ", 'g'),
        ("ĥħ", 'h'),
        ("ìíîïĩīĭįı", 'i'),
        ("ĵ", 'j'),
        ("ķ", 'k'),
        ("ĺļľŀł", 'l'),
        ("ñńņňŉ", 'n'),
        ("òóôõöøōŏő", 'o'),
        ("ŕŗř", 'r'),
        ("śŝşšſ", 's'),
        ("ţťŧ", 't'),
        ("ùúûüũūŭůűų", 'u'),
        ("ŵ", 'w'),
        ("ýÿŷ", 'y'),
        ("źżž", 'z'),
    }.SelectMany(row => row.Letters, (row, letter) => KeyValuePair.Create(letter, row.Base)).ToFrozenDictionary();

    /// <summary>The folded text: lower case, each Latin letter without its diacritics.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAscii(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                var lower = char.ToLowerInvariant(c);
                folded.Append(Bases.GetValueOrDefault(lower, lower));
            }
        }

        return folded.ToString();
    }
}
