using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using Ingestion.Articles.Cleaning;

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

    private const int ShortestParagraph = 60;

    // Shorter ones are descriptions.
    private const int ShortestBody = 200;

    // Cleaning cuts repeats and other noise out of what is shown; it never leaves so little.
    private const int MostShown = 4 * ArticleLimits.TextLength;

    // Beyond it a page shows a text, and the data of its scripts are not searched for a longer one.
    private const int LongestTeaser = 1500;

    // The text in JSON-LD takes the place of the page's own where that is a teaser, and not where it lacks a caption.
    private const double BodyAgainstPage = 1.25;

    // A description in place of the text is shorter.
    private const int ShortestTextInData = 500;

    // Of the text in the data so many pieces of so many letters are looked for. A page that shows fewer than half of them
    // shows its beginning, and other texts beside it.
    private const int Pieces = 16;
    private const int PieceLength = 24;

    public static bool Fits(string text)
    {
        var head = WithoutProlog(text);
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

    // Comments and an XML declaration may stand before the first element, and can be long.
    private static ReadOnlySpan<char> WithoutProlog(ReadOnlySpan<char> text)
    {
        for (text = text.TrimStart(); ; text = text.TrimStart())
        {
            var mark = text.StartsWith("<!--", StringComparison.Ordinal) ? "-->" : text.StartsWith("<?", StringComparison.Ordinal) ? "?>" : null;
            var end = mark is null ? -1 : text.IndexOf(mark, StringComparison.Ordinal);
            if (mark is null || end < 0)
            {
                return text;
            }

            text = text[(end + mark.Length)..];
        }
    }

    public static bool TryRead(
        string text,
        [NotNullWhen(true)] out Page? page,
        [NotNullWhen(false)] out Rejection? rejection)
    {
        (page, rejection) = (null, null);
        if (!HtmlPageReader.TryRead(text, out var html, out var broken))
        {
            rejection = new Rejection(RejectionReason.TooLarge, broken);
            return false;
        }

        var main = MainPart.Find(html);
        var lines = HtmlLines.Read(html, main);
        var claims = HtmlClaims.Read(html, main, out var articleBody);
        var shown = lines.Where(line => line.Place == LinePlace.Text).Sum(line => line.Text.Length);
        if (shown > MostShown)
        {
            rejection = PageReader.TooLong(shown);
            return false;
        }

        // The short lines above and in the teaser say who wrote, and when.
        var end = lines.FindLastIndex(IsTeaser) + 1;
        if (articleBody is { Length: >= ShortestTextInData } && IsNamed(html, claims.Title) && !IsShown(articleBody, lines))
        {
            // What the page shows is another text: a programme, teasers, a consent notice.
            end = Math.Max(0, lines.FindIndex(IsTeaser));
            lines = [.. lines.Select(line => line.Place == LinePlace.Text ? line with { Place = LinePlace.Near } : line)];
            shown = 0;
        }

        articleBody ??= shown < LongestTeaser ? PageState.Body(html.State, claims.Title) : null;
        if (articleBody is not null && (shown == 0 || articleBody.Length > Math.Max(ShortestBody, BodyAgainstPage * shown)))
        {
            lines = [.. lines.Take(end).Where(line => !IsTeaser(line)), .. BodyLines(articleBody), .. lines.Skip(end).Where(line => line.Place != LinePlace.Text)];
        }

        page = new Page(lines, claims);
        return true;
    }

    // The data may be of another article, a neighbour in a list.
    private static bool IsNamed(HtmlPage html, string? title) =>
        title is not null && HtmlTitle.Headings(html).Append(html.Title).OfType<string>()
            .Any(heading => SameText.Key(heading).Contains(SameText.Key(title), StringComparison.Ordinal));

    // Whether the lines hold what the data give as the text.
    private static bool IsShown(string articleBody, List<PageLine> lines)
    {
        var text = string.Concat(lines.Where(line => line.Place == LinePlace.Text).Select(line => SameText.Key(line.Text)));
        var body = SameText.Key(Fits(articleBody) ? string.Concat(BodyLines(articleBody).Select(line => line.Text)) : WebUtility.HtmlDecode(articleBody));
        var pieces = Enumerable.Range(0, Pieces).Select(piece => body.Substring(piece * (body.Length - PieceLength) / (Pieces - 1), PieceLength));
        return body.Length < PieceLength || pieces.Count(piece => text.Contains(piece, StringComparison.Ordinal)) >= Pieces / 2;
    }

    private static bool IsTeaser(PageLine line) => line.Place == LinePlace.Text && line.Text.Length >= ShortestParagraph;

    // Some outlets put the markup of the text there.
    private static IEnumerable<PageLine> BodyLines(string articleBody) =>
        Fits(articleBody) && HtmlPageReader.TryRead(articleBody, out var html, out _)
            ? HtmlLines.Read(html, MainPart.Whole(html))
            : PlainTextFormat.Read(WebUtility.HtmlDecode(articleBody)).Lines;
}
