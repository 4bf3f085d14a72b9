namespace Ingestion.Rows;

/// <summary>Over how many partitions a topic's rows are spread as they are written; questions read all of them.</summary>
/// <remarks>
/// May be raised at any time: rows that are there stay where they are and are found there. Never lowered: the partitions
/// that are given up would be asked no more.
/// </remarks>
public enum PartitionSpread
{
    /// <summary>One partition a topic: the service promises 2,000 rows a second for it.</summary>
    None = 1,

    /// <summary>Sixteen, by the first digit of the article's id; a question asks seventeen ranges in place of one.</summary>
    Sixteen = 16,
}
