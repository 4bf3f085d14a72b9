using Ingestion.Rows;

namespace Ingestion.App.Repairing;

/// <summary>What a repair found, and mended where that was asked for.</summary>
/// <param name="Unread">How many blobs had a version that was not read to the end.</param>
/// <param name="Rows">What the rows lacked and what was too many.</param>
public sealed record RepairReport(int Unread, RowSweep Rows);
