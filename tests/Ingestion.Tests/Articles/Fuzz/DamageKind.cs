namespace Ingestion.Tests.Articles.Fuzz;

/// <summary>What can happen to a file on its way.</summary>
internal enum DamageKind
{
    /// <summary>The rest is lost.</summary>
    Cut,

    /// <summary>A stretch is lost.</summary>
    Remove,

    /// <summary>Bits of a stretch turn over.</summary>
    Flip,

    /// <summary>Something stands there that was not there.</summary>
    Insert,

    /// <summary>A stretch stands there many times.</summary>
    Repeat,
}
