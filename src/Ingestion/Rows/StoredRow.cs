using System.Collections.Immutable;
using Azure;

namespace Ingestion.Rows;

/// <summary>A row as it was found or written: its version, which stands for its copies too, and the indexes that these stand under.</summary>
internal sealed record StoredRow(RowAddress Address, ETag Version, ImmutableArray<string> Indexes);
