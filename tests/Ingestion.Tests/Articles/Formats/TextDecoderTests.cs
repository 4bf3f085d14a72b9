using System.Text;
using Ingestion.Articles.Formats;

namespace Ingestion.Tests.Articles.Formats;

public sealed class TextDecoderTests
{
    private const string Text = "“Kemitraan tanpa batas” – kata Menteri Müller, latihan berlangsung sepekan penuh di Laut Jepang.";

    public static TheoryData<string, byte[]> Encoded() => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Text) },
        { "UTF-8 with a mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)] },
        { "UTF-16 LE with a mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)] },
        { "UTF-16 BE with a mark", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
        { "UTF-16 LE", Encoding.Unicode.GetBytes(Text) },
        { "UTF-16 BE", Encoding.BigEndianUnicode.GetBytes(Text) },
        { "UTF-32 LE with a mark", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Text)] },
        { "Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Text) },
    };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void A_text_reads_the_same_in_every_encoding(string encoding, byte[] content)
    {
        Assert.True(TextDecoder.TryDecode(content, out var text), encoding);
        Assert.Equal(Text, text);
    }

    [Fact]
    public void A_declared_encoding_is_used_where_the_bytes_are_no_utf8()
    {
        byte[] content = [.. "<meta charset=\"windows-1251\"><p>"u8, 0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0];

        Assert.True(TextDecoder.TryDecode(content, out var text));
        Assert.EndsWith("Москва", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("charset=no-such-encoding")]
    [InlineData("charset=")]
    [InlineData("charset=\"")]
    public void A_declaration_that_names_nothing_does_no_harm(string declaration)
    {
        Assert.True(TextDecoder.TryDecode([.. Encoding.ASCII.GetBytes(declaration), (byte)' ', 0xE9, (byte)' '], out var text));
        Assert.Contains('é', text);
    }

    [Fact]
    public void A_file_cut_inside_a_character_is_still_utf8()
    {
        Assert.True(TextDecoder.TryDecode(Encoding.UTF8.GetBytes("kata “Müller”").AsSpan()[..^1], out var text));
        Assert.StartsWith("kata “Müller", text, StringComparison.Ordinal);
    }
}
