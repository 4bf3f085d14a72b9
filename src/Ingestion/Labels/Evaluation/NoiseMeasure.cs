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
            var expected = Mark(page, article.Expected.Noise);
            var found = Mark(page, article.Read!.Noise.Select(noise => noise.Text));
            for (var i = 0; i < page.Length; i++)
            {
                if (!char.IsWhiteSpace(page[i]))
                {
                    support += expected[i] ? 1 : 0;
                    given += found[i] ? 1 : 0;
                    right += expected[i] && found[i] ? 1 : 0;
                }
            }
        }

        return new Accuracy(right, given, support);
    }

    private static bool[] Mark(string page, IEnumerable<string> noise)
    {
        var marks = new bool[page.Length];
        foreach (var text in noise.Where(text => text.Length > 0))
        {
            var start = page.IndexOf(text, StringComparison.Ordinal);
            while (start >= 0 && marks[start])
            {
                start = page.IndexOf(text, start + 1, StringComparison.Ordinal);
            }

            if (start >= 0)
            {
                Array.Fill(marks, true, start, text.Length);
            }
        }

        return marks;
    }
}
