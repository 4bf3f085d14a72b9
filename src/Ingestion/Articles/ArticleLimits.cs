namespace Ingestion.Articles;

/// <summary>The bounds within which a file is read. Each exists so that no file can stop the others.</summary>
public static class ArticleLimits
{
    /// <summary>The largest file, in bytes. A saved press page with its images inlined stays under a third of it.</summary>
    public const int FileBytes = 20 * 1024 * 1024;

    /// <summary>
    /// The longest text, in UTF-16 units. A table entity holds 1 MiB and stores two bytes for each unit: this text
    /// takes half of it and leaves the rest to labels and noise. The longest press articles have about 60,000.
    /// </summary>
    public const int TextLength = 250_000;

    /// <summary>The noise that is kept, in UTF-16 units. It is stored beside the text for inspection only; more of it is dropped.</summary>
    public const int NoiseLength = 100_000;

    /// <summary>The longest title, in UTF-16 units. A longer line is a paragraph.</summary>
    public const int TitleLength = 250;

    /// <summary>The longest name of a source or an agency, in UTF-16 units. Longer values are sentences, not names.</summary>
    public const int NameLength = 80;

    /// <summary>How deep elements may be nested in HTML: where browsers stop too. The parser's work grows with the square of it.</summary>
    public const int HtmlDepth = 512;

    /// <summary>How deep JSON may be nested: the default of System.Text.Json. Article objects need about five levels.</summary>
    public const int JsonDepth = 64;
}
