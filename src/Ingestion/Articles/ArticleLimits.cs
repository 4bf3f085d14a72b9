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

    /// <summary>How deep elements may be nested in HTML: where browsers stop too. Work on a tag grows with its depth.</summary>
    public const int HtmlDepth = 512;

    /// <summary>The most start tags in HTML. The largest press pages, live reports of a whole day, have some 30,000.</summary>
    public const int HtmlTags = 200_000;

    /// <summary>How deep JSON may be nested: the default of System.Text.Json. Article objects need about five levels.</summary>
    public const int JsonDepth = 64;

    /// <summary>How deep elements may be nested in the XML of a Word document. A table in a text box in a table needs about forty levels.</summary>
    public const int XmlDepth = 256;

    /// <summary>The largest archive, in bytes, as it is stored. Crawls are cut into files of about one GB (ISO 28500, annex A).</summary>
    public const long ArchiveBytes = 2L * 1024 * 1024 * 1024;

    /// <summary>The most documents in one archive, those of archives in it included. A crawl's file of one GB has about 40,000 pages.</summary>
    public const int ArchiveEntries = 100_000;

    /// <summary>How deep archives may lie in archives: a ZIP archive in a ZIP archive. Real collections go no deeper, bombs do.</summary>
    public const int ArchiveDepth = 2;

    /// <summary>
    /// How many times its stored size an archive, or a file in it, may inflate to. Pages inflate four to twenty times;
    /// the most that Deflate can do is 1,032 times, and only a bomb comes near that.
    /// </summary>
    public const int ArchiveRatio = 100;

    /// <summary>Up to here, in bytes, what inflates is not held to <see cref="ArchiveRatio"/>: so much does no harm.</summary>
    public const int ArchiveRatioFloor = 1024 * 1024;

    /// <summary>
    /// What one archive may inflate to altogether, in bytes, archives in it included: the largest archive at the eightfold
    /// that crawls inflate to. At a few hundred MB a second it bounds the time that an archive takes.
    /// </summary>
    public const long ArchiveInflatedBytes = 8 * ArchiveBytes;

    /// <summary>The directory of a ZIP archive, in bytes: <see cref="ArchiveEntries"/> names of a hundred letters. It is held in memory.</summary>
    public const int ZipDirectoryBytes = 16 * 1024 * 1024;

    /// <summary>The head of a record of a WARC archive, or of an answer in it, in bytes. Web servers take 8 to 64 KB.</summary>
    public const int WarcHeadBytes = 64 * 1024;
}
