using System.Buffers;

namespace Ingestion.Articles.Formats;

/// <summary>Knows the characters that are no text: bytes gone wrong, and what steers terminals.</summary>
/// <remarks>A file holds them as they are or, in JSON and HTML, as escapes: <c>\u001b</c>, <c>&amp;#27;</c>.</remarks>
internal static class StrayControls
{
    // U+FFFE and U+FFFF are no characters, and a byte order mark inside a text is a zero-width space (Unicode 23.8).
    private static readonly SearchValues<char> Strays = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && !"\t\n\v\f\r\u0085".Contains(c, StringComparison.Ordinal)), '\uFEFF', '\uFFFE', '\uFFFF']);

    /// <summary>The text without them; where it has none, the same string.</summary>
    public static string RemovedFrom(string text) =>
        text.AsSpan().ContainsAny(Strays) ? string.Concat(text.Where(c => !Strays.Contains(c))) : text;

    /// <summary>The page without them in its lines and its names; a line of nothing else goes, and a name is one line.</summary>
    public static Page RemovedFrom(Page page)
    {
        var claims = page.Claims;
        return new Page(
            page.Lines.Any(line => line.Text.AsSpan().ContainsAny(Strays)) ? [.. page.Lines.Select(Clean).Where(line => line.Text.Length > 0)] : page.Lines,
            claims with { Title = Clean(claims.Title), Source = Clean(claims.Source), Agency = Clean(claims.Agency) });
    }

    private static PageLine Clean(PageLine line) => line with { Text = RemovedFrom(line.Text).Trim() };

    private static string? Clean(string? name) =>
        name is not null && string.Join(' ', RemovedFrom(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } clean
            ? clean
            : null;
}
