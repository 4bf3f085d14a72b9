using System.Text;
using Ingestion.Labels.Corpus;

namespace Ingestion.Labels.Evaluation;

/// <summary>Cuts the labelled noise out of a page, to tell what the noise that reading leaves costs the labels.</summary>
internal static class NoiseFreePage
{
    public static LabelledArticle Of(LabelledArticle labelled)
    {
        var page = Encoding.UTF8.GetString(labelled.Page.Span);
        var marks = NoiseMarks.Of(page, labelled.Noise);
        return labelled with
        {
            Page = Encoding.UTF8.GetBytes([.. page.Where((_, i) => marks[i] == NoiseMarks.None)]),
            Noise = [],
        };
    }
}
