namespace Ingestion.Articles.Metadata;

/// <summary>Reads which outlet published an article.</summary>
internal static class SourceReader
{
    // A subtitle and a caption may stand above the first sentence.
    private const int ParagraphsOfHead = 4;

    // And a remnant below the last one.
    private const int ParagraphsOfEnd = 2;

    private static readonly string[] CopyrightWords = ["copyright", "hak cipta", "all rights reserved", "dilindungi undang-undang", "dilindungi", "by", "(c)", "oleh"];
    private static readonly string[] TitleEnds = [" | ", " - ", " – ", " — "];
    private static readonly string[] FollowEnds = [" di ", " on ", " in "];

    /// <summary>
    /// By the page's claim, else the dateline, else the outlet's name beside a repeated title, the copyright line, the
    /// address after the last sentence, a line that is nothing but the outlet's name, a call to follow it.
    /// </summary>
    public static string? Read(PageClaims claims, string? title, IReadOnlyList<string> paragraphs, IReadOnlyList<Noise> noise) =>
        Printed(claims.Source)
        ?? OfDatelines(paragraphs, noise)
        ?? First(noise, NoiseKind.Repeat, line => BesideTitle(line, title))
        ?? First(noise, NoiseKind.Copyright, OfCopyright)
        ?? paragraphs.TakeLast(ParagraphsOfEnd).Select(AtEnd).FirstOrDefault(name => name is not null)
        ?? noise.Select(line => Outlets.Find(line.Text)?.Masthead).FirstOrDefault(name => name is not null)
        ?? First(noise, NoiseKind.Follow, OfFollow);

    /// <summary>The masthead of a known outlet, else the name as the page writes it; <see langword="null"/> for what is no name.</summary>
    private static string? Printed(string? name)
    {
        var trimmed = name?.Trim().TrimEnd('.', ',').Trim();
        return string.IsNullOrEmpty(trimmed) || trimmed.Length > ArticleLimits.NameLength ? null : Outlets.Find(trimmed)?.Masthead ?? trimmed;
    }

    private static string? First(IReadOnlyList<Noise> noise, NoiseKind kind, Func<string, string?> read) =>
        noise.Where(line => line.Kind == kind).Select(line => Printed(read(line.Text))).FirstOrDefault(name => name is not null);

    private static string? OfDatelines(IReadOnlyList<string> paragraphs, IReadOnlyList<Noise> noise) =>
        noise.Where(line => line.Kind == NoiseKind.Dateline).Select(line => Dateline.ReadWhole(line.Text)?.Source).FirstOrDefault()
        ?? paragraphs.Take(ParagraphsOfHead).Select(paragraph => Dateline.Read(paragraph)?.Source).FirstOrDefault(source => source is not null);

    // "The title | Kabar.com"
    private static string? BesideTitle(string line, string? title)
    {
        if (title is null || !line.StartsWith(title, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var rest = line[title.Length..];
        var end = TitleEnds.FirstOrDefault(end => rest.StartsWith(end, StringComparison.Ordinal));
        return end is null ? null : rest[end.Length..];
    }

    // "2018 © Kabar.co.id All rights reserved": the holder is what is left without the legal words and the years.
    private static string? OfCopyright(string line)
    {
        var holder = line.Replace('©', ' ');
        foreach (var word in CopyrightWords)
        {
            holder = WithoutWord(holder, word);
        }

        var cut = holder.IndexOfAny([',', '|', '.'], Math.Max(0, holder.Length - holder.TrimStart().Length));
        while (cut >= 0 && cut + 1 < holder.Length && holder[cut] == '.' && !char.IsWhiteSpace(holder[cut + 1]))
        {
            cut = holder.IndexOfAny([',', '|', '.'], cut + 1);
        }

        holder = cut > 0 ? holder[..cut] : holder;
        var words = holder.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !IsYears(word));
        var name = string.Join(' ', words).Trim(' ', '-', '–', '|');
        return name.Any(char.IsLetter) ? name : null;
    }

    private static string WithoutWord(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        var isWord = at >= 0
            && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            && (at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length]));
        return isWord ? text.Remove(at, word.Length).Insert(at, " ") : text;
    }

    private static bool IsYears(string word) => word.All(c => char.IsDigit(c) || c is '-' or '–');

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
        return OutletName.IsSite(name) && !sentence.IsEmpty && sentence[^1] is '.' or '”' or '"' ? Printed(name) : null;
    }

    // "Ikuti KabarKita di Google News": names are capitalised, "Ikuti berita dan artikel di …" has none.
    private static string? OfFollow(string line)
    {
        var start = line.IndexOf(' ', StringComparison.Ordinal) + 1;
        var end = FollowEnds.Select(mark => line.IndexOf(mark, start, StringComparison.OrdinalIgnoreCase)).Where(at => at > start).DefaultIfEmpty(-1).Min();
        if (start == 0 || end < 0)
        {
            return null;
        }

        var name = line[start..end];
        return OutletName.Looks(name) || Outlets.Find(name) is not null ? name : null;
    }
}
