namespace Ingestion.Articles.Metadata;

/// <summary>The outlet's name in the words before the first sentence: "JAKARTA, KABAR KOTA –", "Moskow (KB Kota) -".</summary>
internal static class DatelineVotes
{
    // A subtitle and a caption may stand above the first sentence.
    private const int ParagraphsOfHead = 4;

    public static void Add(SourceVote vote, PageParts page)
    {
        var alone = page.Lines(NoiseKind.Dateline).Select(line => Dateline.ReadWhole(line)?.Source);
        var opening = page.Paragraphs.Take(ParagraphsOfHead).Select(paragraph => Dateline.Read(paragraph)?.Source);
        var source = alone.Concat(opening).FirstOrDefault(source => source is not null);
        var outlet = Outlets.Find(source);
        vote.Add(outlet is { IsWire: true } ? null : source, Weight(outlet));
        foreach (var paragraph in page.Paragraphs.Take(ParagraphsOfHead).Concat(page.Lines(NoiseKind.Repeat)))
        {
            if (DatelinePrefix.Of(paragraph) is { } prefix)
            {
                AddParts(vote, HeaderLine.Read(prefix));
            }
        }
    }

    // A national agency's reports are printed by others with its dateline, "KUALA LUMPUR, 4 Apr (Bernama) –".
    private static int Weight(Outlet? outlet) => outlet is { PrintsForOthers: true } ? SourceVote.Possible : SourceVote.Sure;

    // "WONOGIRI, Gema Lereng -", "KABAR KOTA, SONDER -", "Kabar Kota, 29 Agustus 2025 -"; one word may be any place.
    private static bool IsLikely(HeaderLine header, int index) =>
        header.Parts[index].Text.Contains(' ', StringComparison.Ordinal)
        && (index > 0 || header.Date is not null || (OutletName.IsShouted(header.Parts[0].Text)
            && (header.Parts.Length > 1 || header.Parts[0].Text.Contains('&', StringComparison.Ordinal))));

    private static void AddParts(SourceVote vote, HeaderLine header)
    {
        foreach (var (index, part) in header.Parts.Index())
        {
            // What stands in brackets alone may be a wire that the page prints.
            if (part.Kind == HeaderPartKind.Bracketed && Outlets.Find(part.Text) is not ({ IsWire: true } or { PrintsForOthers: true }))
            {
                vote.Add(part.Text, SourceVote.Likely);
            }
            else if (part.Kind is HeaderPartKind.Plain or HeaderPartKind.Desk && Outlets.Find(part.Text) is null)
            {
                vote.Add(part.Text, IsLikely(header, index) ? SourceVote.Likely : 0);
            }
        }
    }
}
