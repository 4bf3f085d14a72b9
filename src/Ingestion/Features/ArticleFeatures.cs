using System.Collections.Immutable;
using Ingestion.Articles;

namespace Ingestion.Features;

/// <summary>What the models see of an article; immutable.</summary>
public sealed class ArticleFeatures
{
    internal ArticleFeatures(Article article, SentenceFeatures? title, ImmutableArray<SentenceFeatures> sentences)
    {
        Article = article;
        Title = title;
        Sentences = sentences;
    }

    /// <summary>The article that the features are of.</summary>
    public Article Article { get; }

    internal SentenceFeatures? Title { get; }

    /// <summary>The sentences of the article's text, in order.</summary>
    internal ImmutableArray<SentenceFeatures> Sentences { get; }
}
