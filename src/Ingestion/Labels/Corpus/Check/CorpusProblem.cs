namespace Ingestion.Labels.Corpus.Check;

/// <summary>Something that a corpus may not have.</summary>
/// <param name="Article">The article at fault; <see langword="null"/> where it is the corpus as a whole.</param>
/// <param name="Reason">What is wrong, in a sentence.</param>
public sealed record CorpusProblem(LabelledArticle? Article, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => Article is null ? Reason : $"{Article.Origin}: {Article.Id}: {Reason}";
}
