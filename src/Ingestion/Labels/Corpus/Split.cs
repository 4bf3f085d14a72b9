namespace Ingestion.Labels.Corpus;

/// <summary>The part of a corpus that an article belongs to.</summary>
public enum Split
{
    /// <summary>Models are fitted to it.</summary>
    Train,

    /// <summary>Probabilities are calibrated and thresholds chosen on it.</summary>
    Dev,

    /// <summary>Kept for measuring.</summary>
    Test,
}
