using System.Collections.Immutable;
using Ingestion.Articles;

namespace Ingestion.Labels.Corpus;

/// <summary>The way from a labelled page to an article.</summary>
internal static class CorpusPage
{
    /// <summary>The article on the page, or <see langword="null"/> where the page holds none.</summary>
    public static Article? Read(LabelledArticle labelled)
    {
        var lines = labelled.Text!.Split('\n').Select(line => line.Trim()).ToList();
        foreach (var noise in labelled.Noise)
        {
            var whole = lines.IndexOf(noise);
            if (whole >= 0)
            {
                lines.RemoveAt(whole);
                continue;
            }

            var part = lines.FindIndex(line => line.Contains(noise, StringComparison.Ordinal));
            if (part >= 0)
            {
                lines[part] = lines[part].Replace(noise, string.Empty, StringComparison.Ordinal).Trim();
            }
        }

        lines.Remove(labelled.Title ?? string.Empty);
        return new Article
        {
            Title = labelled.Title,
            Published = null,
            Source = labelled.Source,
            Agency = labelled.Agency,
            Language = labelled.Language,
            Text = string.Join("\n\n", lines.Where(line => line.Length > 0)),
            Noise = ImmutableArray<Noise>.Empty,
        };
    }
}
