using System.Text.RegularExpressions;

namespace Ingestion.Articles.Metadata;

/// <summary>Reads the outlet that a text names as its own in passing: "katanya kepada Kabar Kota", "first appeared in the City Review".</summary>
internal static partial class NamedInText
{
    // Offices whose names have the form of an outlet's.
    private static readonly WordSet Offices = WordSet.Of("forum foundation yayasan agensi agency kajian institute institut centre center council ministry kementerian rakyat ekonomi");

    /// <summary>The names of no table that somebody spoke to.</summary>
    public static IEnumerable<string> SpokenTo(string paragraph) => Matches(SpokenTos(), paragraph);

    /// <summary>The names of no table that have the form of an outlet's, wherever in the line they stand; without the words that announce them.</summary>
    public static IEnumerable<string> AnywhereIn(string line) =>
        CapitalRun().Matches(line).Select(match => string.Join(' ', match.Value.Split(' ').SkipWhile(Announces))).Where(IsOutlet).Where(IsOwnName);

    /// <summary>The names in which a text says that it stood first, or whose own observation it gives ("menurut pantauan Kabar Kota").</summary>
    public static IEnumerable<string> AppearedIn(string line) => Matches(Appearances(), line);

    // "Berita Dunia" heads a section, and "Kabar Indonesia" may be of any country's.
    private static bool IsOwnName(string name) =>
        !OutletName.IsEdition(name) && !HeaderWords.AreSections(name) && !name.Contains("berita", StringComparison.OrdinalIgnoreCase);

    private static bool Announces(string word) =>
        HeaderWords.IsWriter(word) || HeaderWords.IsDesk(word) || FootWords.IsInviting(word) || DateWords.TryZone(word, out _) || AgencyCues.Of(word).HasFlag(AgencyCue.Before);

    private static IEnumerable<string> Matches(Regex names, string text) =>
        names.Matches(text).Select(match => match.Groups["name"].Value).Where(IsOutlet);

    private static bool IsOutlet(string name) =>
        OutletName.Looks(name) && Outlets.Find(name) is null && !name.Split(' ').Any(word => Offices.Contains(word) || AgencyCues.Of(word).HasFlag(AgencyCue.Institution));

    [GeneratedRegex(@"\p{Lu}[\p{L}-]*(?: (?:\p{Lu}[\p{L}-]*|\d{1,2}))+")]
    private static partial Regex CapitalRun();

    [GeneratedRegex(@"\b(?:kepada|told(?: the)?) (?<name>\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*){1,3})")]
    private static partial Regex SpokenTos();

    [GeneratedRegex(@"\b(?:appeared in|published in|dimuat di|diterbitkan di|untuk ruangan pendapat|pantauan|catatan)(?: the)? (?<name>\p{L}[\w-]*(?:\.[a-z]{2,4})+|\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*){1,3})")]
    private static partial Regex Appearances();
}
