using System.Diagnostics.CodeAnalysis;

namespace Ingestion.Articles;

/// <summary>What reading a file gave: an article or a rejection, never both and never neither.</summary>
public sealed class ReadResult
{
    private ReadResult(Article? article, Rejection? rejection)
    {
        Article = article;
        Rejection = rejection;
    }

    /// <summary>The article, or <see langword="null"/> for a rejected file.</summary>
    public Article? Article { get; }

    /// <summary>The reason for which there is no article, or <see langword="null"/>.</summary>
    public Rejection? Rejection { get; }

    /// <summary>Tells the two outcomes apart.</summary>
    public bool TryGetArticle([NotNullWhen(true)] out Article? article, [NotNullWhen(false)] out Rejection? rejection)
    {
        article = Article;
        rejection = Rejection;
        return article is not null;
    }

    /// <summary>The file is an article.</summary>
    public static ReadResult Read(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new ReadResult(article, null);
    }

    /// <summary>The file is no article.</summary>
    public static ReadResult Reject(RejectionReason reason, string message) =>
        new(null, new Rejection(reason, message));
}
