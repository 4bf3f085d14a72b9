namespace Ingestion.Articles.Archives;

/// <summary>The archives that are taken apart.</summary>
internal enum ArchiveKind
{
    /// <summary>Files in a ZIP archive.</summary>
    Zip,

    /// <summary>A stream compressed with GZIP: one file, or an archive of another kind.</summary>
    Gzip,

    /// <summary>Captures of a web crawl (ISO 28500).</summary>
    Warc,

    /// <summary>JSON objects, one a line.</summary>
    JsonLines,

    /// <summary>JSON objects in an array.</summary>
    JsonArray,
}
