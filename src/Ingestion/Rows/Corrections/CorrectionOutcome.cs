namespace Ingestion.Rows.Corrections;

/// <summary>What became of a correction.</summary>
public enum CorrectionOutcome
{
    /// <summary>It is kept.</summary>
    Kept,

    /// <summary>It was there: the same person said the same of this topic last.</summary>
    Repeated,

    /// <summary>There is no article of this id.</summary>
    NoArticle,

    /// <summary>The article has as many corrections as it may have.</summary>
    TooMany,
}
