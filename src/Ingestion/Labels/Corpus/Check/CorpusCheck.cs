using System.Collections.Immutable;
using Ingestion.Features;

namespace Ingestion.Labels.Corpus.Check;

/// <summary>Checks that a corpus is what its datasheet says: well formed, consistent, balanced, and written, not generated.</summary>
public static class CorpusCheck
{
    /// <summary>Every problem of the corpus, article by article, then of the corpus as a whole; none for a good one.</summary>
    public static ImmutableArray<CorpusProblem> Run(IReadOnlyList<LabelledArticle> articles, Taxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(taxonomy);
        return
        [
            .. LabelRules.Check(articles, taxonomy),
            .. SpanRules.Check(articles),
            .. EventRules.Check(articles),
            .. NearDuplicates.Check(articles),
            .. SharedRuns.Check(articles),
            .. BalanceRules.Check(CorpusCounts.Of(articles, taxonomy)),
        ];
    }
}
