using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;

namespace Ingestion.Articles.Formats;

/// <summary>Turns a file's bytes into text: finds the encoding, and refuses what is no text.</summary>
internal static class TextDecoder
{
    private const int SampleBytes = 4096;

    // Text has next to no control characters; compressed or compiled data has them in every eighth byte.
    private const double ControlShareOfBinary = 0.01;

    private static readonly Encoding Windows1252 = CodePage("windows-1252");

    private static readonly SearchValues<char> NameEnds = SearchValues.Create("\"' />;\r\n");

    private static Encoding CodePage(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name)!;

    /// <summary>
    /// Decodes by byte order mark, else as UTF-16 where every other byte is zero, else as UTF-8 if valid, else by the
    /// encoding that HTML declares, else as Windows-1252.
    /// </summary>
    public static bool TryDecode(ReadOnlySpan<byte> content, [NotNullWhen(true)] out string? text)
    {
        var (encoding, preamble) = Detect(content);
        text = encoding.GetString(content[preamble..]);
        var clean = StrayControls.RemovedFrom(text);
        var isBinary = text.Length - clean.Length > text.Length * ControlShareOfBinary;
        text = isBinary ? null : clean;
        return !isBinary;
    }

    private static (Encoding Encoding, int Preamble) Detect(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            return (Encoding.UTF8, 3);
        }

        if (content.StartsWith<byte>([0xFF, 0xFE, 0, 0]))
        {
            return (Encoding.UTF32, 4);
        }

        if (content.StartsWith<byte>([0xFF, 0xFE]))
        {
            return (Encoding.Unicode, 2);
        }

        if (content.StartsWith<byte>([0xFE, 0xFF]))
        {
            return (Encoding.BigEndianUnicode, 2);
        }

        return (Utf16WithoutMark(content) ?? EightBit(content), 0);
    }

    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> content)
    {
        var sample = content[..(Math.Min(content.Length, SampleBytes) & ~1)];
        if (!sample.Contains((byte)0))
        {
            return null;
        }

        var zeros = (Even: 0, Odd: 0);
        for (var i = 0; i < sample.Length; i += 2)
        {
            zeros.Even += sample[i] == 0 ? 1 : 0;
            zeros.Odd += sample[i + 1] == 0 ? 1 : 0;
        }

        // Latin letters have a zero high byte, and text has no zero low bytes.
        var many = sample.Length / 4;
        var few = sample.Length / 100;
        return zeros.Odd > many && zeros.Even <= few ? Encoding.Unicode
            : zeros.Even > many && zeros.Odd <= few ? Encoding.BigEndianUnicode
            : null;
    }

    private static Encoding EightBit(ReadOnlySpan<byte> content) =>
        Utf8.IsValid(content) || IsDamagedUtf8(content) ? Encoding.UTF8 : Declared(content) ?? Windows1252;

    // A file that was cut in the middle of a character, or with a few broken ones, is still UTF-8: in Windows-1252
    // text, sequences that happen to be valid UTF-8 hardly occur.
    private static bool IsDamagedUtf8(ReadOnlySpan<byte> content)
    {
        var (sequences, broken) = (0, 0);
        while (!content.IsEmpty)
        {
            var ascii = content.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
            {
                break;
            }

            content = content[ascii..];
            var status = Rune.DecodeFromUtf8(content, out _, out var consumed);
            content = content[consumed..];
            _ = status == OperationStatus.Done ? sequences++ : broken++;
        }

        return sequences > broken;
    }

    private static Encoding? Declared(ReadOnlySpan<byte> content)
    {
        var head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, SampleBytes)]);
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var name = head.AsSpan(at + "charset=".Length).TrimStart("\"' ");
        var end = name.IndexOfAny(NameEnds);
        try
        {
            return end is > 0 and < 40 ? CodePagesEncodingProvider.Instance.GetEncoding(name[..end].ToString()) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
