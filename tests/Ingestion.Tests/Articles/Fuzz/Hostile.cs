using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Ingestion.Tests.Articles.Fuzz;

/// <summary>Generates what no honest page holds.</summary>
internal static class Hostile
{
    /// <summary>Bytes of every value, and runs of those that formats begin with.</summary>
    public static Gen<byte[]> Bytes { get; } = Gen.Frequency(
        (3, Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf()),
        (1, Gen.Elements<byte>(0, (byte)'<', (byte)'{', (byte)'[', (byte)'"', (byte)'\n', (byte)'-', (byte)'#', 0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0xC2, 0xE2, 0xF0).ArrayOf()));

    /// <summary>Characters that text handling trips over, amid ordinary ones.</summary>
    public static Gen<string> Text { get; } = Gen.Frequency(
            (6, Gen.Elements("a", "B", "ß", "İ", "é", "中", "𝒜", "7", "kata", "China", "Baca juga: ", "16/10/2024", "(", ")")),
            (3, Gen.Elements(" ", "\n", "\n\n", "\r\n", "\t", "\u2028", "\u0085", "\v", "\u00A0", "\u200B")),
            (2, Gen.Elements(".", "\"", "“", "”", "'", "—", "…", "|", ":", "/", "#", "*", "<", ">", "{", "[", "&", "\\", "%")),
            (1, Gen.Elements("\0", "\u0007", "\u001B[31m", "\u007F", "\uFEFF", "\uFFFE", "\uFFFD", "\u00AD")),
            (1, Gen.Elements("\u202E", "\u202D", "\u2066", "\u2069", "\u200F", "\u061C")),
            (1, Gen.Elements("\uD800", "\uDBFF", "\uDC00", "\uDFFF", "e\u0301\u0301\u0301", "\u0E33", "👩‍👩‍👧")))
        .ArrayOf()
        .Select(string.Concat);

    /// <summary>How a text may be written down as bytes; a lone surrogate stays as it is in the UTF-16 forms.</summary>
    public static Gen<Func<string, byte[]>> Encodings { get; } = Gen.Elements<Func<string, byte[]>>(
        Encoding.UTF8.GetBytes,
        text => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        text => [0xFF, 0xFE, .. Utf16(text)],
        text => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        Utf16,
        text => [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(text)],
        Encoding.Latin1.GetBytes);

    private static byte[] Utf16(string text) => [.. text.SelectMany(c => new[] { (byte)c, (byte)(c >> 8) })];
}
