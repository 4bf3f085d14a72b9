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
        if (!ArticleReader.Read(name, content).TryGetArticle(out var article, out var rejection))
        {
            return LabelledFile.Rejected(name, version, rejection);
        }

        var features = _extractor.Extract(article);
        var labels = classifier.Label(features);
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
        var receipt = await writer.FindReceiptAsync(ArticleId.ForBlob(blob.Name), cancellationToken);
        return receipt.IsCurrent(ContentHash.Of(content.Span), classifier.Version)
            ? await writer.ConfirmAsync(blob, receipt, cancellationToken)
            : await writer.WriteAsync(blob, Classify(blob.Name, content), receipt, cancellationToken);
    }
}
