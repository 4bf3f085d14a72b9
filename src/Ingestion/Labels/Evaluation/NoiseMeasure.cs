using System.Text;

namespace Ingestion.Labels.Evaluation;

/// <summary>Compares noise by marking it on the page, character by character.</summary>
internal static class NoiseMeasure
{
    public static Accuracy Of(IEnumerable<EvaluatedArticle> articles)
    {
        int right = 0, given = 0, support = 0;
        foreach (var article in articles.Where(article => article.Read is not null))
        {
            var page = Encoding.UTF8.GetString(article.Expected.Page.Span);
            var expected = NoiseMarks.Of(page, article.Expected.Noise);
            var found = NoiseMarks.Of(page, article.Read!.Noise.Select(noise => noise.Text));
            for (var i = 0; i < page.Length; i++)
            {
                if (!char.IsWhiteSpace(page[i]))
                {
                    support += expected[i] != NoiseMarks.None ? 1 : 0;
                    given += found[i] != NoiseMarks.None ? 1 : 0;
                    right += expected[i] != NoiseMarks.None && found[i] != NoiseMarks.None ? 1 : 0;
                }
            }
        }

        return new Accuracy(right, given, support);
    }
}
