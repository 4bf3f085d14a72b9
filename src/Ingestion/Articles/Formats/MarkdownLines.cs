using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Ingestion.Articles.Formats;

/// <summary>Turns parsed Markdown into lines: one for each paragraph, heading and list item. HTML in it is left out.</summary>
internal static class MarkdownLines
{
    public static List<PageLine> Read(MarkdownDocument document)
    {
        var lines = new List<PageLine>();
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block is HtmlBlock or LinkReferenceDefinition)
            {
                continue;
            }

            var place = PlaceOf(block, lines);
            var text = block.Inline is null ? block.Lines.ToString() : TextOf(block.Inline);
            lines.AddRange(PlainTextFormat.LinesOf(text).Where(line => line.Length > 0).Select(line => new PageLine(line, place)));
        }

        return lines;
    }

    // Only the first heading of the first level is the page's.
    private static LinePlace PlaceOf(LeafBlock block, List<PageLine> before) =>
        block is HeadingBlock { Level: 1 } && before.TrueForAll(line => line.Place != LinePlace.Heading) ? LinePlace.Heading
        : block.Inline is not { FirstChild: LinkInline link } || block.Inline.LastChild != link ? LinePlace.Text
        : link.IsImage ? LinePlace.Caption
        : LinePlace.Link;

    private static string TextOf(ContainerInline inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines.Descendants())
        {
            _ = inline switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                CodeInline code => text.Append(code.Content),
                AutolinkInline link => text.Append(link.Url),
                HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
                LineBreakInline { IsHard: true } => text.Append('\n'),
                LineBreakInline => text.Append(' '),
                _ => text,
            };
        }

        return text.ToString();
    }
}
