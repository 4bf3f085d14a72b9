namespace Ingestion.Queries;

/// <summary>What is known under an article's id: an article, a rejection, or nothing; never both.</summary>
/// <param name="Article">The article, or <see langword="null"/>.</param>
/// <param name="Rejection">Why its file became no article, or <see langword="null"/>.</param>
public sealed record ArticleAnswer(StoredArticle? Article, RejectionItem? Rejection);
