using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Ingestion.Tests.Articles.Fuzz;

/// <summary>A blow to a file, at a place given as a share of its length.</summary>
/// <param name="Kind">What happens there.</param>
/// <param name="At">The place, in thousandths of the file.</param>
/// <param name="Length">How many bytes it takes.</param>
/// <param name="Sign">What is written, where something is.</param>
internal sealed record Damage(DamageKind Kind, int At, int Length, string Sign)
{
    private const int Whole = 1000;

    /// <summary>The longest that a file grows to: copies of copies would fill the memory.</summary>
    private const int LongestFile = 500_000;

    private static readonly string[] Signs =
    [
        "\0", "<", ">", "</p>", "<p>", "<div>", "<script>", "<!--", "]]>", "<![CDATA[", "<table><tr>", "<title>", "&#x110000;", "&#xD800;",
        "{", "}", "[", "\"", "\\u", "\\ud800", "\\u0007", "\\u001b[31m", "\\u000b", "&#7;", "&#27;", "&#11;", "\v", "null", "1e999", ",", "---\n", "```", "# ", "> ", "![](", "[x]: ", "\r", "\n\n", "\u2028",
        "\u202E", "\uFEFF", "\uFFFF", "Baca juga: ", "(cnn/hm06)", "99/99/9999", "31 Februari 2024", "%PDF-", "charset=utf-7", "charset=\"\"",
    ];

    public static Gen<Damage> Any { get; } =
        from kind in Gen.Elements(Enum.GetValues<DamageKind>())
        from at in Gen.Choose(0, Whole)
        from length in Gen.Frequency((3, Gen.Choose(1, 8)), (1, Gen.Choose(1, 2000)))
        from sign in Gen.Elements(Signs)
        select new Damage(kind, at, length, sign);

    public byte[] Do(byte[] file)
    {
        var start = (int)((long)file.Length * At / Whole);
        var end = Math.Min(file.Length, start + Length);
        return Kind switch
        {
            DamageKind.Cut => file[..start],
            DamageKind.Remove => [.. file[..start], .. file[end..]],
            DamageKind.Flip => [.. file[..start], .. file[start..end].Select(value => (byte)(value ^ Length)), .. file[end..]],
            DamageKind.Insert => [.. file[..start], .. Encoding.UTF8.GetBytes(Sign), .. file[start..]],
            DamageKind.Repeat when file.Length < LongestFile => [.. file[..start], .. Repeated(file[start..end]), .. file[start..]],
            _ => file,
        };
    }

    private byte[] Repeated(byte[] part) => [.. Enumerable.Repeat(part, 1 + (LongestFile / 1000 / Math.Max(1, Length))).SelectMany(copy => copy)];
}
