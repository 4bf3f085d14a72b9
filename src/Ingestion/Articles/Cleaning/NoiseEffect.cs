namespace Ingestion.Articles.Cleaning;

/// <summary>What a line of noise says about the lines after it.</summary>
internal enum NoiseEffect
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A list of headlines or names follows.</summary>
    Opens,

    /// <summary>A single name follows.</summary>
    Label,

    /// <summary>The page's foot begins here, if the text is over.</summary>
    Ends,
}
