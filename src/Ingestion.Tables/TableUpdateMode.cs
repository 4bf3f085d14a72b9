namespace Ingestion.Tables;

/// <summary>What becomes of the properties that the stored row has and the sent one lacks.</summary>
public enum TableUpdateMode
{
    /// <summary>They stay.</summary>
    Merge = 0,

    /// <summary>They go: the stored row becomes the sent one.</summary>
    Replace = 1,
}
