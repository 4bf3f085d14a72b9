using System.Text;
using System.Xml;
using Ingestion.Articles.Archives;

namespace Ingestion.Articles.Formats;

/// <summary>
/// Turns the main part of a Word document into lines: one for each paragraph, in a list, a table's cell or a text box
/// too (ISO 29500-1, section 17).
/// </summary>
internal sealed class WordLines
{
    // The transitional namespace, which Word writes, and the strict one.
    private static readonly string[] Namespaces =
        ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"];

    // Word names a style in its own language.
    private static readonly string[] HeadingStyles = ["Title", "Heading1", "Judul", "Judul1", "Tajuk", "Tajuk1"];
    private static readonly string[] CaptionStyles = ["Caption", "Keterangan", "Kapsyen"];

    private readonly List<PageLine> _lines = [];

    // A paragraph stands in another where that one holds a text box.
    private readonly Stack<Paragraph> _open = new();
    private bool _inText;
    private int _links;
    private long _length;

    private WordLines()
    {
    }

    /// <exception cref="XmlException">The part is damaged.</exception>
    /// <exception cref="ArchiveBoundException">It is nested too deeply, or its text is too long.</exception>
    public static List<PageLine> Read(XmlReader xml)
    {
        var lines = new WordLines();
        var moved = xml.Read();
        while (moved)
        {
            if (xml.Depth > ArticleLimits.XmlDepth)
            {
                throw new ArchiveBoundException($"The Word document's elements are nested more than {ArticleLimits.XmlDepth} deep.");
            }

            if (xml.NodeType == XmlNodeType.Element && IsSilent(xml))
            {
                xml.Skip();
                moved = !xml.EOF;
                continue;
            }

            lines.Take(xml);
            moved = xml.Read();
        }

        return lines._lines;
    }

    // Deleted and moved text, styles from before a change, field codes, and the second version of what a reader may not know.
    private static bool IsSilent(XmlReader xml) =>
        xml.LocalName is "del" or "moveFrom" or "delText" or "pPrChange" or "instrText" or "Fallback" or "tabs" or "rPr";

    private void Take(XmlReader xml)
    {
        if (xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement && Namespaces.Contains(xml.NamespaceURI))
        {
            var opens = xml.NodeType == XmlNodeType.Element;
            var isEmpty = xml.IsEmptyElement;
            switch (xml.LocalName)
            {
                case "p" when opens && !isEmpty:
                    _open.Push(new Paragraph());
                    break;
                case "p" when !opens:
                    End(_open.Pop());
                    break;
                case "hyperlink" when !isEmpty:
                    _links += opens ? 1 : -1;
                    break;
                case "pStyle" when opens && _open.TryPeek(out var paragraph):
                    paragraph.Style = xml.GetAttribute("val", xml.NamespaceURI);
                    break;
                case "t":
                    _inText = opens && !isEmpty;
                    break;
                case "tab" when opens:
                    Append(" ");
                    break;
                case "br" or "cr" when opens:
                    Append("\n");
                    break;
                case "noBreakHyphen" when opens:
                    Append("-");
                    break;
                default:
                    break;
            }
        }
        else if (_inText && xml.NodeType is (XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA))
        {
            Append(xml.Value);
        }
    }

    private void Append(string text)
    {
        if (!_open.TryPeek(out var paragraph))
        {
            return;
        }

        _length += text.Length;
        if (_length > ArticleLimits.TextLength)
        {
            throw new ArchiveBoundException($"The Word document has more than {ArticleLimits.TextLength} characters of text; at most so many are read.");
        }

        paragraph.Text.Append(text);
        paragraph.Linked += _links > 0 ? text.Length : 0;
    }

    private void End(Paragraph paragraph)
    {
        var place = HeadingStyles.Contains(paragraph.Style) && _lines.TrueForAll(line => line.Place != LinePlace.Heading) ? LinePlace.Heading
            : CaptionStyles.Contains(paragraph.Style) ? LinePlace.Caption
            : paragraph.Linked > 0 && paragraph.Linked >= paragraph.Text.Length ? LinePlace.Link
            : LinePlace.Text;
        _lines.AddRange(PlainTextFormat.LinesOf(paragraph.Text.ToString()).Where(line => line.Length > 0).Select(line => new PageLine(line, place)));
    }

    private sealed class Paragraph
    {
        public StringBuilder Text { get; } = new();

        public string? Style { get; set; }

        public int Linked { get; set; }
    }
}
