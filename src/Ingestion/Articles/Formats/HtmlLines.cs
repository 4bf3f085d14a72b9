namespace Ingestion.Articles.Formats;

/// <summary>Turns a page's blocks into lines, each with its place.</summary>
internal sealed class HtmlLines
{
    // Longer cells are the columns of a layout and not of a table.
    private const int LongestCell = 120;

    // A list in the text that is mostly links leads to other articles.
    private const double LinkShareOfList = 0.6;

    private const string BetweenCells = "; ";

    private readonly List<PageLine> _lines = [];
    private readonly MainPart _main;

    private HtmlLines(MainPart main) => _main = main;

    public static List<PageLine> Read(HtmlPage page, MainPart main)
    {
        var lines = new HtmlLines(main);
        lines.Walk(page.Body, lines.PlaceOf(page.Body, LinePlace.Outside));
        return lines._lines;
    }

    // The depth of the recursion is the page's, which HtmlPageReader holds.
    private void Walk(PageBlock block, LinePlace place)
    {
        if (block.Name == "tr" && TryRow(block, out var row))
        {
            Add(row, place);
            return;
        }

        foreach (var part in block.Parts)
        {
            if (part.Block is { } inner)
            {
                Walk(inner, PlaceOf(inner, place));
            }
            else
            {
                Add(part.Line, place);
            }
        }
    }

    private LinePlace PlaceOf(PageBlock block, LinePlace around)
    {
        if (block.IsMainHeading && (_main.Around is not { } frame || block.IsIn(frame)))
        {
            return LinePlace.Heading;
        }

        if (_main.IsRoot(block) || IsHeadingOfSection(block))
        {
            return LinePlace.Text;
        }

        if (_main.IsBeside(block) || _main.IsFurniture(block) || IsHidden(block) || IsListOfLinks(block))
        {
            return LinePlace.Outside;
        }

        return block == _main.Around && around == LinePlace.Outside ? LinePlace.Near
            : around == LinePlace.Text && _main.IsCaption(block) ? LinePlace.Caption
            : around;
    }

    // The header of a section in the text names its writer and time too; only its heading is text.
    private bool IsHeadingOfSection(PageBlock block) =>
        block.Name is "h2" or "h3" or "h4"
        && block.Parent is { Name: "header" } header
        && header.Ancestors().Any(_main.IsRoot)
        && header.Headings == 0;

    // What a click unfolds goes on with the text; a single hidden line is a label or a message.
    private static bool IsHidden(PageBlock block) =>
        block.Has(HtmlMarks.Hidden) && block.Lines().Count(line => line.IsParagraph) < 2;

    private static bool IsListOfLinks(PageBlock block) =>
        block.Name is "ul" or "ol" or "div" or "section" && block.Amount is { Prose: 0, LinkShare: > LinkShareOfList };

    private static bool TryRow(PageBlock row, out HtmlLine line)
    {
        line = default;
        var cells = row.Parts.Select(part => part.Block).OfType<PageBlock>().Where(cell => cell.Parts.Count > 0).ToList();
        if (cells.Count < 2 || cells.Exists(cell => cell.Amount.All > LongestCell || cell.Lines().Take(2).Count() != 1))
        {
            return false;
        }

        var lines = cells.ConvertAll(cell => cell.Lines().First());
        line = new HtmlLine(string.Join(BetweenCells, lines.Select(cell => cell.Text)), 0);
        line = line with { Linked = lines.TrueForAll(cell => cell.IsLink) ? line.Text.Length : lines.Sum(cell => cell.Linked) };
        return true;
    }

    private void Add(HtmlLine line, LinePlace place) =>
        _lines.Add(new PageLine(line.Text, place == LinePlace.Text && line.IsLink ? LinePlace.Link : place));
}
