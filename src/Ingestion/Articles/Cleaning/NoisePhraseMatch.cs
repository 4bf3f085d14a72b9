namespace Ingestion.Articles.Cleaning;

/// <summary>Where in a line the words of a phrase must stand.</summary>
internal enum NoisePhraseMatch
{
    /// <summary>At its start.</summary>
    Start,

    /// <summary>They are the line.</summary>
    Whole,

    /// <summary>Anywhere.</summary>
    Anywhere,

    /// <summary>Anywhere, with few other words.</summary>
    Around,
}
