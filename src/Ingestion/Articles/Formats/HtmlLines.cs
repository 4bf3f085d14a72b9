using System.Text;
using AngleSharp.Dom;

namespace Ingestion.Articles.Formats;

/// <summary>Turns a parsed page into lines: one for each block of text, with its place.</summary>
internal sealed class HtmlLines
{
    private readonly List<PageLine> _lines = [];
    private readonly StringBuilder _line = new();
    private readonly IElement? _main;
    private int _linked;

    private HtmlLines(IElement? main) => _main = main;

    /// <summary>Lines outside <paramref name="main"/> are <see cref="LinePlace.Outside"/>, the page's headings excepted.</summary>
    public static List<PageLine> Read(IDocument document, IElement? main)
    {
        var lines = new HtmlLines(main);
        if (document.Body is { } body)
        {
            var place = body == main ? LinePlace.Text : LinePlace.Outside;
            lines.Walk(body, place, linked: false);
            lines.EndLine(place);
        }

        return lines._lines;
    }

    // The depth of the recursion is the document's, which HtmlBounds holds.
    private void Walk(IElement element, LinePlace place, bool linked)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text)
            {
                Append(text.Data, linked);
            }
            else if (node is IElement { LocalName: "br" })
            {
                EndLine(place);
            }
            else if (node is IElement child && !HtmlElements.IsSilent(child))
            {
                Step(child, place, linked);
            }
        }
    }

    private void Step(IElement child, LinePlace place, bool linked)
    {
        if (HtmlElements.IsInline(child))
        {
            Walk(child, place, linked || child.LocalName == "a");
            return;
        }

        EndLine(place);
        var inner = PlaceOf(child, place);
        Walk(child, inner, linked);
        EndLine(inner);
    }

    private LinePlace PlaceOf(IElement element, LinePlace around)
    {
        var place = element == _main ? LinePlace.Text : around;
        return element.LocalName == "h1" ? LinePlace.Heading
            : place == LinePlace.Outside || HtmlElements.IsMarkedOutside(element) && element != _main ? LinePlace.Outside
            : element.LocalName == "figcaption" ? LinePlace.Caption
            : place;
    }

    private void Append(string data, bool linked)
    {
        foreach (var c in data)
        {
            if (!char.IsWhiteSpace(c))
            {
                _line.Append(c);
                _linked += linked ? 1 : 0;
            }
            else if (_line.Length > 0 && _line[^1] != ' ')
            {
                _line.Append(' ');
                _linked += linked ? 1 : 0;
            }
        }
    }

    private void EndLine(LinePlace place)
    {
        var text = _line.ToString().Trim();
        if (text.Length > 0)
        {
            _lines.Add(new PageLine(text, place == LinePlace.Text && _linked >= text.Length ? LinePlace.Link : place));
        }

        _line.Clear();
        _linked = 0;
    }
}
