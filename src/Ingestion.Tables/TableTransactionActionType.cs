namespace Ingestion.Tables;

/// <summary>What one action of a transaction does with its row.</summary>
public enum TableTransactionActionType
{
    /// <summary>Inserts; the row must not exist.</summary>
    Add = 0,

    /// <summary>Merges into a row that must exist.</summary>
    UpdateMerge = 1,

    /// <summary>Replaces a row that must exist.</summary>
    UpdateReplace = 2,

    /// <summary>Deletes a row that must exist.</summary>
    Delete = 3,

    /// <summary>Inserts, or merges into the row that exists.</summary>
    UpsertMerge = 4,

    /// <summary>Inserts, or replaces the row that exists.</summary>
    UpsertReplace = 5,
}
