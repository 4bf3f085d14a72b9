using System.Text;
using Ingestion.Articles;

namespace Ingestion.Labels.Evaluation;

/// <summary>Lists the stretches of a page that are noise and were kept, and those that were cut and are none.</summary>
internal static class NoiseErrors
{
    // Enough to know a line by.
    private const int LongestShown = 80;

    public static IEnumerable<EvaluationError> Of(EvaluatedArticle article, Article read)
    {
        var page = Encoding.UTF8.GetString(article.Expected.Page.Span);
        var expected = NoiseMarks.Of(page, article.Expected.Noise);
        var found = NoiseMarks.Of(page, read.Noise.Select(noise => noise.Text));
        var id = article.Expected.Id;
        return
        [
            .. Stretches(page, expected, found).Select(missed => new EvaluationError(id, "noise", missed.Text, null)),
            .. Stretches(page, found, expected).Select(wrong =>
                new EvaluationError(id, "noise", null, wrong.Text, WireName.Of(read.Noise[wrong.Piece].Kind))),
        ];
    }

    private static IEnumerable<(string Text, int Piece)> Stretches(string page, int[] marked, int[] unmarked)
    {
        for (var start = 0; start < page.Length;)
        {
            var piece = PieceAt(start);
            var end = start + 1;
            while (end < page.Length && PieceAt(end) == piece)
            {
                end++;
            }

            var text = page.AsSpan(start, end - start).Trim();
            if (piece != NoiseMarks.None && text.Length > 0)
            {
                yield return (text.Length > LongestShown ? $"{text[..LongestShown]}…" : text.ToString(), piece);
            }

            start = end;
        }

        int PieceAt(int i) => unmarked[i] == NoiseMarks.None ? marked[i] : NoiseMarks.None;
    }
}
