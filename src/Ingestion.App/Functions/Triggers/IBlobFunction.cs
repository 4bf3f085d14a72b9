using Ingestion.Rows;

namespace Ingestion.App.Functions.Triggers;

/// <summary>A function that takes blobs. It may get one version more than once, late, and in any order.</summary>
internal interface IBlobFunction
{
    /// <summary>Works on one version of a blob; a repeat changes nothing.</summary>
    /// <exception cref="Azure.RequestFailedException">Storage failed; the call is to be made again.</exception>
    Task RunAsync(BlobVersion blob, ReadOnlyMemory<byte> content, CancellationToken cancellation);
}
