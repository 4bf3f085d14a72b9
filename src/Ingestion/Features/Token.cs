namespace Ingestion.Features;

/// <summary>A word or number in a text.</summary>
/// <param name="Start">Its first UTF-16 unit.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="Hash">The hash of its lower-case letters, digits counted as <c>0</c>.</param>
/// <param name="Traits">Its form and place.</param>
internal readonly record struct Token(int Start, int Length, uint Hash, TokenTraits Traits)
{
    /// <summary>The unit after its last.</summary>
    public int End => Start + Length;

    public bool Has(TokenTraits trait) => (Traits & trait) != 0;
}
