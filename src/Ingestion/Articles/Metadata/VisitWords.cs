using System.Text.RegularExpressions;

namespace Ingestion.Articles.Metadata;

/// <summary>Knows the lines whose day is the visitor's, not the page's: "Visited: 3 Mar 2019", "Dicetak pada 3 Maret 2019", "30/05/2025 Makassar cerah", "Kupang 32°".</summary>
internal static partial class VisitWords
{
    public static bool Stand(string line) => Visits().IsMatch(line);

    [GeneratedRegex(@"\b(visited|dikunjungi|pengunjung|diakses|accessed|retrieved|dicapai|crawled|dicetak (?:pada|tanggal)|tanggal cetak|printed on|print date|cerah|berawan|hujan|mendung|sunny|cloudy)\b|\d\s?°|\d\s?C\b", RegexOptions.IgnoreCase)]
    private static partial Regex Visits();
}
