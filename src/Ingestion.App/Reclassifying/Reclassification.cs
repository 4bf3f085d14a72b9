using Azure;
using Azure.Storage.Blobs;
using Ingestion.App.Functions;
using Ingestion.Articles;
using Ingestion.Queries;
using Ingestion.Rows;

namespace Ingestion.App.Reclassifying;

/// <summary>Brings articles to the present model and to people's corrections, by reading their blobs anew. Thread-safe.</summary>
/// <remarks>May end anywhere: what is done is told by each article's receipt.</remarks>
/// <param name="blobs">The account that has the blobs.</param>
/// <param name="pipeline">The present model.</param>
/// <param name="writer">Writes the rows.</param>
/// <param name="store">Tells the labels that are there.</param>
public sealed class Reclassification(BlobServiceClient blobs, Pipeline pipeline, RowWriter writer, ArticleStore store)
{
    private readonly ArticleBlobs _articles = new(blobs);

    /// <summary>What the present model would change in an article's labels; writes nothing.</summary>
    /// <returns><see langword="null"/> where there is no such article, or its blob is gone.</returns>
    /// <exception cref="RequestFailedException">Storage refused or did not answer.</exception>
    public async Task<ArticleChange?> CompareAsync(ArticleId id, CancellationToken cancellationToken)
    {
        var answer = await store.GetArticleAsync(id, cancellationToken);
        return answer.Article is { } article && await _articles.ReadAsync(article.Blob, cancellationToken) is { } read
            ? ArticleChange.Between(article, pipeline.Classify(read.Version.Name, read.Content))
            : null;
    }

    /// <summary>Gives an article the present model's labels, with all corrections over them.</summary>
    /// <returns>What its rows are then; <see langword="null"/> where no blob of this id was ever read, or it is gone.</returns>
    /// <exception cref="RequestFailedException">Storage refused or did not answer.</exception>
    public async Task<WriteOutcome?> ApplyAsync(ArticleId id, CancellationToken cancellationToken)
    {
        var receipt = await writer.FindReceiptAsync(id, cancellationToken);
        return receipt.Blob is { } known && await _articles.ReadAsync(known.Name, cancellationToken) is { } read
            ? await pipeline.IngestAsync(read.Version, read.Content, writer, cancellationToken)
            : null;
    }

    /// <summary>Whether the article's blob is there to be read anew.</summary>
    /// <param name="blob">The blob's name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RequestFailedException">Storage refused or did not answer.</exception>
    public async Task<bool> CanReadAsync(string blob, CancellationToken cancellationToken) =>
        await _articles.FindAsync(blob, cancellationToken) is not null;
}
