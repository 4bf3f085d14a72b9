using System.Diagnostics.CodeAnalysis;
using Ingestion.Articles;

namespace Ingestion.Labels;

/// <summary>What one version of a file became: a labelled article or a rejection.</summary>
public sealed record LabelledFile
{
    private LabelledFile(string name, ContentHash content, Article? article, ArticleLabels? labels, Rejection? rejection)
    {
        Name = name;
        Content = content;
        Article = article;
        Labels = labels;
        Rejection = rejection;
    }

    /// <summary>The name of the blob or file.</summary>
    public string Name { get; }

    /// <summary>The id that follows from <see cref="Name"/>.</summary>
    public ArticleId Id => ArticleId.ForBlob(Name);

    /// <summary>Which bytes were read.</summary>
    public ContentHash Content { get; }

    /// <summary>The article, or <see langword="null"/> for a rejected file.</summary>
    public Article? Article { get; }

    /// <summary>The article's labels, or <see langword="null"/> for a rejected file.</summary>
    public ArticleLabels? Labels { get; }

    /// <summary>The reason for which there is no article, or <see langword="null"/>.</summary>
    public Rejection? Rejection { get; }

    /// <summary>Whether there is an article; if so it is labelled too.</summary>
    [MemberNotNullWhen(true, nameof(Article), nameof(Labels))]
    [MemberNotNullWhen(false, nameof(Rejection))]
    public bool IsArticle => Article is not null;

    /// <summary>The file is an article with these labels.</summary>
    public static LabelledFile Labelled(string name, ContentHash content, Article article, ArticleLabels labels) =>
        new(name, content, article, labels, null);

    /// <summary>The file is no article.</summary>
    public static LabelledFile Rejected(string name, ContentHash content, Rejection rejection) =>
        new(name, content, null, null, rejection);
}
