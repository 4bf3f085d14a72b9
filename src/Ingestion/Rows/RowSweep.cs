namespace Ingestion.Rows;

/// <summary>What <see cref="Repair"/> met in the tables that should not be there, or should.</summary>
/// <param name="Orphans">Rows that no receipt lists.</param>
/// <param name="Missing">Articles of which a row that their receipt lists is not there.</param>
/// <param name="Marks">Marks of changes that had ended.</param>
public sealed record RowSweep(int Orphans, int Missing, int Marks);
