namespace Ingestion.Articles.Metadata;

/// <summary>Reads which outlet published an article.</summary>
internal static class SourceReader
{
    // A remnant may stand below the last sentence.
    private const int ParagraphsOfEnd = 2;

    // "Pukul enam, Suara Kota, saya Nama": further on others are spoken of.
    private const int LongestOpening = 80;

    private static readonly string[] TitleEnds = [" | ", " - ", " – ", " — "];

    /// <summary>By the page's claim, else by a vote of all places where a page names its outlet; <see langword="null"/> where they do not agree on one.</summary>
    public static string? Read(PageClaims claims, PageParts page)
    {
        if (Printed(claims.Source) is { } claimed)
        {
            return claimed;
        }

        var vote = new SourceVote();
        DatelineVotes.Add(vote, page);
        HeadVotes.Add(vote, page);
        AddFoot(vote, page);
        AddLines(vote, page);
        AddText(vote, page);
        vote.Add(Broadcast.Station(page), SourceVote.Likely);
        return Printed(vote.Winner() is { } winner ? AsWritten(winner, page) : InPassing(page));
    }

    /// <summary>The masthead of a known outlet, else the name as the page writes it; <see langword="null"/> for what is no name.</summary>
    private static string? Printed(string? name)
    {
        var trimmed = name?.Trim().TrimEnd('.', ',').Trim();
        return string.IsNullOrEmpty(trimmed) || trimmed.Length > ArticleLimits.NameLength ? null
            : Outlets.Find(trimmed)?.Masthead ?? OutletName.Calmed(OutletName.WithoutHour(trimmed));
    }

    private static void AddFoot(SourceVote vote, PageParts page)
    {
        foreach (var name in page.Lines(NoiseKind.Copyright).Concat(page.Foot).Where(FootWords.OpensCopyright).Distinct().SelectMany(line => CapitalRuns.Of(line, FootWords.IsLegal)).Where(IsNoPlace).Take(1))
        {
            vote.Add(name, SourceVote.Sure);
        }

        foreach (var name in page.Lines(NoiseKind.Follow).Concat(page.Foot).Where(FootWords.Invites).Distinct().SelectMany(line => CapitalRuns.Of(line, FootWords.IsInviting)).Where(IsNoPlace))
        {
            vote.Add(name, name.Contains(' ', StringComparison.Ordinal) ? SourceVote.Likely : SourceVote.Possible);
        }

        foreach (var name in page.Foot.Select(FootWords.HolderOfStandards))
        {
            vote.Add(name, SourceVote.Sure);
        }

        foreach (var name in page.Noise.Select(line => line.Text).Concat(page.Foot).Distinct().Select(FootWords.Company))
        {
            vote.Add(name, SourceVote.Possible);
        }

        foreach (var name in page.Paragraphs.TakeLast(ParagraphsOfEnd).Select(AtEnd))
        {
            vote.Add(name, SourceVote.Sure);
        }

        foreach (var name in page.Lines(NoiseKind.Caption).Select(PictureCredit.Read))
        {
            vote.Add(name, SourceVote.Possible);
        }
    }

    // A line that is nothing but a known name; the title again with the outlet behind it.
    private static void AddLines(SourceVote vote, PageParts page)
    {
        foreach (var line in page.Noise.Select(line => line.Text).Concat(page.Head).Distinct())
        {
            if (Outlets.Find(line) is not null)
            {
                vote.Add(line, SourceVote.Likely);
            }
            else if (page.Title is { } title && line.Length > title.Length && line.StartsWith(title, StringComparison.OrdinalIgnoreCase))
            {
                var rest = line[title.Length..];
                vote.Add(TitleEnds.Where(end => rest.StartsWith(end, StringComparison.Ordinal)).Select(end => rest[end.Length..]).FirstOrDefault(), SourceVote.Sure);
            }
        }
    }

    private static void AddText(SourceVote vote, PageParts page)
    {
        foreach (var name in page.Paragraphs.SelectMany(NamedInText.SpokenTo).Concat(page.Head.Concat(page.Paragraphs).Concat(page.Foot).SelectMany(NamedInText.AppearedIn)).Distinct())
        {
            vote.Add(name, SourceVote.Possible);
        }
    }

    // What nothing else names, a byline or the opening of the text may.
    private static string? InPassing(PageParts page) =>
        page.Head.Concat(page.Paragraphs.Take(1).Select(paragraph => paragraph[..Math.Min(paragraph.Length, LongestOpening)]))
            .SelectMany(text => NamedInText.AnywhereIn(text).Where(name => name != CitedOutlet.Find(text, null)))
            .FirstOrDefault();

    // "KABARKOTA" in a menu is the "KabarKota" of the page's other lines: a capital inside is no accident.
    private static string AsWritten(string name, PageParts page) =>
        name.Contains(' ', StringComparison.Ordinal) || name.Any(char.IsLower) || Outlets.Find(name) is not null
            ? name
            : page.Head.Concat(page.Paragraphs).Concat(page.Foot).Concat(page.Noise.Select(line => line.Text))
                .SelectMany(line => line.Split(' '))
                .Select(word => word.Trim('.', ',', ':', ';', '(', ')', '"', '“', '”', '!', '?'))
                .FirstOrDefault(word => word.Equals(name, StringComparison.OrdinalIgnoreCase) && word.Any(char.IsLower) && word.AsSpan(1).ContainsAnyInRange('A', 'Z')) ?? name;

    private static bool IsNoPlace(string name) => !Places.Contains(name);

    // "… kata menteri itu. -kabar.my"
    private static string? AtEnd(string paragraph)
    {
        var dash = paragraph.AsSpan().LastIndexOfAny("-–—");
        if (dash < 0)
        {
            return null;
        }

        var sentence = paragraph.AsSpan(0, dash).TrimEnd();
        var name = paragraph[(dash + 1)..].Trim();
        return OutletName.IsSite(name) && !sentence.IsEmpty && sentence[^1] is '.' or '”' or '"' ? name : null;
    }
}
