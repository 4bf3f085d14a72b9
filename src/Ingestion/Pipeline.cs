using Ingestion.Articles;
using Ingestion.Features;
using Ingestion.Labels;
using Ingestion.Rows;

namespace Ingestion;

/// <summary>The way of an article on one screen: bytes, article, features, labels, rows. Immutable and thread-safe.</summary>
/// <param name="classifier">The model that labels.</param>
public sealed class Pipeline(Classifier classifier)
{
    private readonly FeatureExtractor _extractor = new(classifier.Taxonomy);

    /// <summary>Reads and labels a file; touches no storage.</summary>
    /// <param name="name">The name of the blob or file.</param>
    /// <param name="content">Its bytes.</param>
    public LabelledFile Classify(string name, ReadOnlyMemory<byte> content)
    {
        var version = ContentHash.Of(content.Span);
        if (!Read(name, content).TryGetArticle(out var article, out var rejection))
        {
            return LabelledFile.Rejected(name, version, rejection);
        }

        var features = Extract(article);
        var labels = Label(features);
        return LabelledFile.Labelled(name, version, article, labels);
    }

    /// <summary>Reads, labels and stores one version of a blob; a repeat changes nothing.</summary>
    /// <param name="blob">The version of the blob that was read.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="writer">Writes the rows.</param>
    /// <param name="cancellationToken">Ends the work between two requests; the next delivery takes it up.</param>
    /// <exception cref="Azure.RequestFailedException">Storage refused or did not answer.</exception>
    public async Task<WriteOutcome> IngestAsync(
        BlobVersion blob, ReadOnlyMemory<byte> content, RowWriter writer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(blob);
        ArgumentNullException.ThrowIfNull(writer);
        using var trace = IngestionTelemetry.BeginArticle(blob);
        try
        {
            var outcome = await StoreAsync(blob, content, writer, cancellationToken);
            IngestionTelemetry.EndArticle(trace, outcome);
            return outcome;
        }
        catch (Exception failure)
        {
            IngestionTelemetry.FailArticle(trace, failure);
            throw;
        }
    }

    private async Task<WriteOutcome> StoreAsync(
        BlobVersion blob, ReadOnlyMemory<byte> content, RowWriter writer, CancellationToken cancellationToken)
    {
        var receipt = await writer.FindReceiptAsync(ArticleId.ForBlob(blob.Name), cancellationToken);
        if (receipt.IsCurrent(ContentHash.Of(content.Span), classifier.Version))
        {
            return await writer.ConfirmAsync(blob, receipt, cancellationToken);
        }

        var file = Classify(blob.Name, content);
        using var room = RoomSpan.Enter("rows");
        return await writer.WriteAsync(blob, file, receipt, cancellationToken);
    }

    private static ReadResult Read(string name, ReadOnlyMemory<byte> content)
    {
        using var room = RoomSpan.Enter("articles");
        return ArticleReader.Read(name, content);
    }

    private ArticleFeatures Extract(Article article)
    {
        using var room = RoomSpan.Enter("features");
        return _extractor.Extract(article);
    }

    private ArticleLabels Label(ArticleFeatures features)
    {
        using var room = RoomSpan.Enter("labels");
        return classifier.Label(features);
    }
}
