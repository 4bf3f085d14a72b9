using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using AngleSharp.Html.Parser;

namespace Ingestion.Articles.Formats;

/// <summary>An HTML page or a piece of one. Nothing in it is run, and nothing that it names is fetched.</summary>
internal static class HtmlFormat
{
    private const int HeadLength = 2048;

    // So many tags in the first lines are markup, not a press text that quotes some.
    private const int TagsOfMarkup = 3;

    private static readonly SearchValues<string> Tags = SearchValues.Create(
        ["<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<main", "<article", "<section", "<div", "<h1", "<h2", "<p>", "<p ", "</p>", "<br", "<span", "<a href", "<script", "<table", "<ul"],
        StringComparison.OrdinalIgnoreCase);

    // Without a browsing context AngleSharp has no loader and no script engine to begin with.
    private static readonly HtmlParserOptions Options = new() { IsScripting = false, IsKeepingSourceReferences = false };

    public static bool Fits(string text)
    {
        var head = text.AsSpan().TrimStart();
        head = head[..Math.Min(head.Length, HeadLength)];
        if (head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var needed = head.StartsWith('<') ? 1 : TagsOfMarkup;
        for (var count = 1; head.IndexOfAny(Tags) is >= 0 and var at; count++)
        {
            if (count == needed)
            {
                return true;
            }

            head = head[(at + 1)..];
        }

        return false;
    }

    public static bool TryRead(
        string text,
        [NotNullWhen(true)] out Page? page,
        [NotNullWhen(false)] out Rejection? rejection)
    {
        (page, rejection) = (null, null);
        if (!HtmlBounds.Hold(text, out var broken))
        {
            rejection = new Rejection(RejectionReason.TooLarge, broken);
            return false;
        }

        using var document = new HtmlParser(Options).ParseDocument(text);
        var claims = HtmlClaims.Read(document, out var articleBody);
        var main = MainPart.Find(document);
        var lines = HtmlLines.Read(document, main);
        if (main is null && articleBody is not null)
        {
            lines.AddRange(PlainTextFormat.Read(articleBody).Lines);
        }

        page = new Page(lines, claims);
        return true;
    }
}
