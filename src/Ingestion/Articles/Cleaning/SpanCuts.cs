using Ingestion.Articles.Metadata;

namespace Ingestion.Articles.Cleaning;

/// <summary>Cuts noise out of lines where an extractor glued it to a paragraph.</summary>
internal static class SpanCuts
{
    // What is left must be a paragraph, or the line is noise as a whole and its rule knows it better.
    private const int ShortestRest = 60;

    // Each cut copies the line; a whole page glued into one line has a dozen.
    private const int MostCrossLinks = 50;

    private const string CrawlDate = "date ";
    private const int LongestPictureCredit = 400;

    private static readonly string[] PictureCredits = [" pic", " photo", " file pic", " file photo"];

    public static void Apply(List<DraftLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (i == 0)
            {
                CutCrawlDate(lines[0]);
            }

            CutDate(lines[i]);
            CutPictureCredit(lines[i]);
            for (var cuts = 0; cuts < MostCrossLinks && CrossLinkSpan.Find(lines[i].Text) is { } span; cuts++)
            {
                lines[i].Cut(span, NoiseKind.CrossLink);
            }
        }
    }

    // "date 2024-10 Jakarta - …": crawlers write the page's month or day before its text.
    private static void CutCrawlDate(DraftLine line)
    {
        if (!line.Text.StartsWith(CrawlDate, StringComparison.Ordinal))
        {
            return;
        }

        var end = CrawlDate.Length;
        while (end < line.Text.Length && (char.IsAsciiDigit(line.Text[end]) || line.Text[end] == '-'))
        {
            end++;
        }

        if (end - CrawlDate.Length is 7 or 10)
        {
            line.Cut(..end, NoiseKind.Byline);
        }
    }

    // "Rabu, 16 Oktober 2024 21:45 WIBMoskow – …": the zone and the next word without a blank show the lost line break.
    private static void CutDate(DraftLine line)
    {
        if (line.Text.Length > ShortestRest
            && DateText.Find(line.Text.AsSpan(0, ShortestRest)) is { Start: 0, Time: not null, Offset: not null } date
            && line.Text.Length - date.End >= ShortestRest
            && char.IsUpper(line.Text[date.End])
            && char.IsLetter(line.Text[date.End - 1]))
        {
            line.Cut(..date.End, NoiseKind.Byline);
        }
    }

    // "… di Beijing. — Kantor picPara menteri …"
    private static void CutPictureCredit(DraftLine line)
    {
        var text = line.Text;
        var dash = text.IndexOf("— ", StringComparison.Ordinal);
        if (dash is <= 0 or > LongestPictureCredit)
        {
            return;
        }

        foreach (var credit in PictureCredits)
        {
            var at = text.IndexOf(credit, dash, StringComparison.Ordinal);
            var end = at + credit.Length;
            if (at > 0 && LineShape.Words(text.AsSpan(dash + 1, at - dash - 1)) <= 3 && text.Length - end >= ShortestRest && char.IsUpper(text[end]))
            {
                line.Cut(..end, NoiseKind.Caption);
                return;
            }
        }
    }
}
