using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Ingestion.Benchmarks;

/// <summary>Pages of the sizes that speeds are stated for, made of the corpus' texts; the same in every run.</summary>
internal static class SamplePages
{
    /// <summary>As many as share one measured round, so that no page is read from warm caches alone.</summary>
    public const int Count = 64;

    private const int PlainBytes = 3 * 1024;
    private const int HtmlBytes = 100 * 1024;

    // The corpus' pages have about 1.2 KB: the paragraphs of this many more pages fill one of 3 KB.
    private const int MostFillers = 20;

    // A prime, so that pages are taken from all over the corpus.
    private const int Step = 13;

    private const int ShortestParagraph = 160;

    /// <summary>Plain pages of 3 KB: a page of the corpus with its noise, in its middle paragraphs of others of its language.</summary>
    public static byte[][] Plain() => [.. Texts().Select(Encoding.UTF8.GetBytes)];

    /// <summary>HTML pages of 100 KB: the same texts with scripts and links around them, half and half.</summary>
    public static byte[][] Html() => [.. Texts().Select((text, number) => Encoding.UTF8.GetBytes(HtmlOf(text, number)))];

    private static IEnumerable<string> Texts()
    {
        var languages = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "corpus"), "*.jsonl")
            .Order(StringComparer.Ordinal)
            .Select(TextsOf)
            .ToList();
        return Enumerable.Range(0, Count).Select(number => Filled(languages[number % languages.Count], number * Step));
    }

    private static List<string> TextsOf(string file) =>
        [.. File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)];

    private static string Filled(List<string> texts, int number)
    {
        var lines = texts[number % texts.Count].Split('\n').ToList();
        var middle = lines.Count / 2;
        var paragraphs = Enumerable.Range(1, MostFillers)
            .SelectMany(next => texts[(number + next) % texts.Count].Split('\n'))
            .Where(line => line.Length >= ShortestParagraph);
        var size = Encoding.UTF8.GetByteCount(texts[number % texts.Count]);
        foreach (var paragraph in paragraphs.TakeWhile(_ => size < PlainBytes))
        {
            lines.Insert(middle, paragraph);
            size += Encoding.UTF8.GetByteCount(paragraph) + 1;
        }

        return string.Join('\n', lines);
    }

    private static string HtmlOf(string text, int number)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(WebUtility.HtmlEncode).ToList();
        var article = $"<main><article><h1>{lines[0]}</h1>{string.Concat(lines.Skip(1).Select(line => $"<p>{line}</p>\n"))}</article></main>";
        var rest = (HtmlBytes - article.Length) / 2;
        var script = Repeated(rest, item => $"{{\"id\":{(number * 7919) + (item * 104729)},\"slot\":\"home-{item % 997}\",\"w\":{item % 640}}},\n");
        var menu = Repeated(rest, item => $"<li class=\"item-{item}\"><a href=\"/section/{((number * 17) + item) % 9973}\">Section {item % 701}</a></li>\n");
        return $"<!doctype html><html><head><meta charset=\"utf-8\"><title>{lines[0]}</title><script>window.slots=[{script}];</script></head>"
            + $"<body><nav><ul>{menu}</ul></nav>{article}</body></html>";
    }

    private static string Repeated(int length, Func<int, FormattableString> item)
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < length; i++)
        {
            text.Append(item(i).ToString(CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
