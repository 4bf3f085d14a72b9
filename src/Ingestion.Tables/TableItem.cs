namespace Ingestion.Tables;

/// <summary>A table, as the account lists it.</summary>
public sealed class TableItem
{
    internal TableItem(string name) => Name = name;

    /// <summary>The table's name.</summary>
    public string Name { get; }
}
