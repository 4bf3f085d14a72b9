namespace Ingestion.Articles.Metadata;

/// <summary>What the words around a part of a header line say of it.</summary>
internal enum HeaderPartKind
{
    /// <summary>Nothing.</summary>
    Plain,

    /// <summary>A writer, after "Oleh" or "By".</summary>
    Writer,

    /// <summary>An outlet, after "Redaksi" or before "newsroom".</summary>
    Desk,

    /// <summary>A part in brackets.</summary>
    Bracketed,

    /// <summary>A section, a place, a day or a number: no name of an outlet or a person.</summary>
    Other,
}
