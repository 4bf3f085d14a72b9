using System.Globalization;
using System.Text;
using Ingestion.Articles;

namespace Ingestion.App.Api;

/// <summary>The name of the blob that an uploaded file is kept in.</summary>
/// <remarks>
/// It has a hash of the bytes before the file's own name, so that no file takes another's place, and the same file sent twice is one
/// article.
/// </remarks>
internal static class UploadName
{
    private const string Folder = "uploads";
    private const char Replacement = '_';
    private const string Nameless = "article";

    // 64 bits: that two different files of one name share them does not come about.
    private const int HashDigits = 16;

    // A blob's name has at most 1,024 characters, and a person reads no more than this of one.
    private const int LongestName = 200;

    public static string Of(string name, ReadOnlySpan<byte> content) =>
        $"{Folder}/{ContentHash.Of(content).Value.AsSpan(0, HashDigits)}/{Harmless(name)}";

    private static string Harmless(string name)
    {
        var own = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var shown = string.Concat(own.EnumerateRunes().Select(rune => IsHarmless(rune) ? rune : new Rune(Replacement)));
        // Not the beginning is kept: at the end stands what a person tells the file's kind by.
        var kept = shown.Length <= LongestName ? shown : shown[^LongestName..];
        var whole = kept is [var first, ..] && char.IsLowSurrogate(first) ? kept[1..] : kept;
        // In an address a name of dots is a step, and storage takes no dot at a name's end.
        return whole.Trim().TrimEnd('.') is { Length: > 0 } named ? named : Nameless;
    }

    // Nothing that steers a terminal, turns the direction of text, or means something in an address or a shell's pattern.
    private static bool IsHarmless(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse)
        && (!rune.IsAscii || !"\"#%*:<>?\\|".Contains((char)rune.Value, StringComparison.Ordinal));
}
