using Ingestion.Articles.Metadata;

namespace Ingestion.Articles.Cleaning;

/// <summary>
/// Discards the header that some themes show each visitor: the weather, the city of the visitor and the day of the visit.
/// That day is no date of publication.
/// </summary>
internal static class CrawlHeader
{
    private const int MostLinesAround = 2;
    private const int MostWordsOfCity = 4;

    public static void Apply(List<DraftLine> lines)
    {
        var weather = lines.FindIndex(line => line.Role == LineRole.Noise && line.Kind == NoiseKind.CrawlHeader);
        if (weather < 0 || lines.Take(weather).Any(line => line.IsProse))
        {
            return;
        }

        var from = Math.Max(0, weather - MostLinesAround);
        var to = Math.Min(lines.Count - 1, weather + MostLinesAround);
        for (var i = from; i <= to; i++)
        {
            var text = lines[i].Text;
            if (lines[i].Role != LineRole.Spent && (IsBareDate(text) || (i > weather && i == weather + 1 && IsCity(lines[i]))))
            {
                lines[i].Discard(NoiseKind.CrawlHeader);
            }
        }
    }

    private static bool IsBareDate(string text) =>
        DateText.Find(text) is { Time: null } date && date.Start == 0 && date.Length == text.Length;

    private static bool IsCity(DraftLine line) =>
        line.IsBody && !LineShape.EndsSentence(line.Text) && LineShape.Words(line.Text) <= MostWordsOfCity && char.IsUpper(line.Text[0]);
}
