using Ingestion.Articles.Metadata;

namespace Ingestion.Articles.Formats;

/// <summary>The fields between two lines of dashes at the head of a Markdown file: single-line YAML values.</summary>
internal sealed class FrontMatter
{
    private const string Fence = "---";

    private static readonly string[] Quotes = ["\"", "'"];

    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    public string? Title => First("title", "judul", "headline");

    public static bool Fits(ReadOnlySpan<char> text) =>
        text.StartsWith(Fence, StringComparison.Ordinal) && Parse(text, out _) is { _fields.Count: > 0 };

    /// <summary>The fields, none where there is no front matter, and the text after them.</summary>
    public static (FrontMatter Fields, string Body) Split(string text) =>
        Parse(text, out var body) is { } fields ? (fields, text[body..]) : (new FrontMatter(), text);

    public PageClaims ToClaims() => new()
    {
        Title = Title,
        Published = DateText.Find(First("published", "date", "datePublished", "tanggal"))?.ToPublished(DateBasis.Field),
        Source = First("source", "publisher", "sumber"),
        Agency = First("agency"),
        Language = First("language", "lang", "bahasa"),
    };

    private static FrontMatter? Parse(ReadOnlySpan<char> text, out int body)
    {
        body = 0;
        var fields = new FrontMatter();
        foreach (var range in text.Split('\n'))
        {
            var line = text[range].TrimEnd();
            var isFence = line is Fence;
            body = Math.Min(text.Length, range.End.Value + 1);
            if (range.Start.Value == 0 ? !isFence : isFence)
            {
                return range.Start.Value == 0 ? null : fields;
            }

            fields.Add(line);
        }

        return null;
    }

    private void Add(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        if (colon <= 0 || char.IsWhiteSpace(line[0]))
        {
            return;
        }

        var value = line[(colon + 1)..].Trim().ToString();
        var quote = Quotes.FirstOrDefault(quote => value.Length >= 2 && value.StartsWith(quote, StringComparison.Ordinal) && value.EndsWith(quote, StringComparison.Ordinal));
        _fields[line[..colon].Trim().ToString()] = quote is null ? value : value[1..^1];
    }

    private string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_fields.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value))
            {
                return value;
            }
        }

        return null;
    }
}
