namespace Ingestion.Articles.Cleaning;

/// <summary>What a line of a page is.</summary>
internal enum LineRole
{
    /// <summary>Part of the text; every line, until something tells otherwise.</summary>
    Body,

    /// <summary>The title.</summary>
    Title,

    /// <summary>No part of the article.</summary>
    Noise,

    /// <summary>Empty, since all of it was cut out.</summary>
    Spent,
}
