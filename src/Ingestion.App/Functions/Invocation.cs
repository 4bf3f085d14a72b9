using Ingestion.Rows;

namespace Ingestion.App.Functions;

/// <summary>A blob trigger's call, taken out of the Functions host's envelope.</summary>
/// <param name="Blob">Which blob, and when it was last written.</param>
/// <param name="Content">The blob's bytes.</param>
internal sealed record Invocation(BlobVersion Blob, ReadOnlyMemory<byte> Content);
