using Ingestion.Rows;

namespace Ingestion.App.Functions;

/// <summary>A blob as it was read.</summary>
/// <param name="Version">Which version.</param>
/// <param name="Content">Its bytes, up to one over the largest size that is taken.</param>
internal sealed record ReadBlob(BlobVersion Version, ReadOnlyMemory<byte> Content);
