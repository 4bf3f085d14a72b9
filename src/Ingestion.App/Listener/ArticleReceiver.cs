using Ingestion.App.Functions;
using Ingestion.App.Functions.Triggers;
using Ingestion.Rows;

namespace Ingestion.App.Listener;

/// <summary>Gives each blob of a trigger's container to the trigger's function, as the Functions host would.</summary>
internal sealed class ArticleReceiver(BlobTrigger trigger, IServiceProvider services) : IBlobReceiver
{
    private readonly ArticleBlobs _articles = services.GetRequiredService<ArticleBlobs>();
    private readonly RowWriter _writer = services.GetRequiredService<RowWriter>();

    /// <inheritdoc/>
    public string Container => trigger.Container;

    /// <inheritdoc/>
    public async Task ReceiveAsync(BlobListing blob, bool isMetAgain, CancellationToken cancellation)
    {
        // A receipt of the same ETag spares the bytes; the function itself knows what it read by their hash.
        if (isMetAgain && (await _writer.FindReceiptAsync(blob.Id, cancellation)).HasRead(blob.Version))
        {
            return;
        }

        if (await _articles.ReadAsync(blob.Name, cancellation) is { } read)
        {
            await trigger.Find(services).RunAsync(read.Version, read.Content, cancellation);
        }
    }
}
