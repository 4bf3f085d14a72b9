using System.Buffers;

namespace Ingestion.Articles.Metadata;

/// <summary>The outlet's name in the lines above the text: beside the date, after a writer, at the head of a menu.</summary>
internal static class HeadVotes
{
    // "Tim Indonesia Juara di Riyadh" is a headline.
    private const int MostWordsOfDesk = 5;

    // With one, a dash or a colon may stand in a headline.
    private const int FewestSections = 2;

    // "Kedutaan Besar Negara di Negara" says where it is.
    private const string SeatInName = " di ";

    private static readonly string[] OfficesWithSeat = ["Ministry of ", "Foreign Office", "Embassy of ", "Kedutaan Besar "];

    private static readonly SearchValues<string> MenuMarks =
        SearchValues.Create([" | ", " › ", " > ", " » ", " / ", " · ", " • ", " — ", " : "], StringComparison.Ordinal);

    public static void Add(SourceVote vote, PageParts page)
    {
        foreach (var line in page.Head.Where(line => !HeaderLine.IsSentence(line) && !VisitWords.Stand(line)))
        {
            var header = HeaderLine.Read(line);
            if (header.Date is not null)
            {
                AddDated(vote, header);
            }
            else if (line.AsSpan().ContainsAny(MenuMarks) || IsListOfSections(header))
            {
                AddMenu(vote, header);
            }
            else if (header.Parts is [{ Kind: HeaderPartKind.Other } place, { Kind: HeaderPartKind.Plain } name] && Places.Contains(place.Text.Split('/')[0]))
            {
                vote.Add(name.Text, SourceVote.Likely);
            }

            AddDesks(vote, header);
        }
    }

    // "KABAR KOTA | Senin, 3 Juni 2024 | 06:12 WIB"
    private static void AddDated(SourceVote vote, HeaderLine header)
    {
        foreach (var (index, part) in header.Parts.Index().Where(pair => pair.Item.Kind == HeaderPartKind.Plain || IsOwnBracket(header, pair.Item)))
        {
            var weight = IsDescribed(header, index) ? SourceVote.Possible : SourceVote.Likely;
            vote.Add(SeatOf(header, index) is { } seat ? $"{part.Text}, {seat}" : part.Text, weight);
        }
    }

    // "Kabar Kota - Berita - Dunia - Video", "Kabar Kota: News, Sport, Weather"
    private static bool IsListOfSections(HeaderLine header) =>
        header.Parts is [_, .. { Length: >= FewestSections } sections] && sections.All(part => HeaderWords.AreSections(part.Text));

    // "Kabar Kota, 3 Juni 2024 (sumber: Agency)": a wire in brackets is where the report comes from.
    private static bool IsOwnBracket(HeaderLine header, HeaderPart part) =>
        part.Kind == HeaderPartKind.Bracketed && (!header.Parts.Any(other => other.Kind == HeaderPartKind.Plain) || Outlets.Find(part.Text) is not ({ IsWire: true } or { PrintsForOthers: true }));

    // "Kabar Kota › Dunia": a menu that begins with a section has no name.
    private static void AddMenu(SourceVote vote, HeaderLine header)
    {
        if (header.Parts is [{ Kind: HeaderPartKind.Plain } name, .. var rest])
        {
            vote.Add(name.Text, rest.Any(part => HeaderWords.AreSections(part.Text)) ? SourceVote.Likely : SourceVote.Possible);
        }
    }

    // "Redaksi Kabar Kota"; "Oleh Nama, Kabar Kota": behind a writer without a date only a name that looks like one.
    private static void AddDesks(SourceVote vote, HeaderLine header)
    {
        var hasWriter = false;
        foreach (var part in header.Parts)
        {
            if (part.Kind == HeaderPartKind.Desk && part.Text.Count(' ') < MostWordsOfDesk)
            {
                vote.Add(part.Text, SourceVote.Likely);
            }
            else if (part.Kind == HeaderPartKind.Plain && hasWriter && header.Date is null)
            {
                vote.Add(part.Text, SourceVote.Possible);
            }

            hasWriter |= part.Kind == HeaderPartKind.Writer;
        }
    }

    // "Ministry of Foreign Affairs, Kota", "Kedutaan Besar Negara, Kota": without the city it could be any country's.
    private static string? SeatOf(HeaderLine header, int index) =>
        !header.Parts[index].Text.Contains(SeatInName, StringComparison.Ordinal)
        && OfficesWithSeat.Any(office => header.Parts[index].Text.StartsWith(office, StringComparison.Ordinal))
        && index + 1 < header.Parts.Length && header.Parts[index + 1].Text is var next && Places.Contains(next) ? next : null;

    // "Nama Orang, peneliti": what is described in small letters is a person.
    private static bool IsDescribed(HeaderLine header, int index) =>
        index + 1 < header.Parts.Length && header.Parts[index + 1] is { Kind: HeaderPartKind.Other, Text: [>= 'a' and <= 'z', ..] };
}
