namespace Ingestion.Articles.Formats;

/// <summary>What an element means for reading.</summary>
internal enum HtmlElementKind
{
    /// <summary>Stands on lines of its own.</summary>
    Block,

    /// <summary>Part of a line.</summary>
    Inline,

    /// <summary>Ends a line.</summary>
    Break,

    /// <summary>Has no content and no end tag.</summary>
    Void,

    /// <summary>A block beside the text, unless most of the text lies in it.</summary>
    Beside,

    /// <summary>Its text is for machines or for fields.</summary>
    Silent,

    /// <summary>Its content is text without tags, and not for readers.</summary>
    RawText,

    /// <summary>A script.</summary>
    Script,

    /// <summary>Its content is text without tags, with character references.</summary>
    EscapableText,

    /// <summary>The page itself.</summary>
    Transparent,
}
