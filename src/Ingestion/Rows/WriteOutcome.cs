namespace Ingestion.Rows;

/// <summary>What the tables hold of a version of a blob after it was given to <see cref="RowWriter"/>.</summary>
public enum WriteOutcome
{
    /// <summary>Its article was written.</summary>
    Article,

    /// <summary>Its rejection was written.</summary>
    Rejection,

    /// <summary>The rows that were there are the ones that it gives.</summary>
    Unchanged,

    /// <summary>Nothing: a newer version of the blob has its rows there.</summary>
    Superseded,
}
