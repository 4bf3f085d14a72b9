using System.Text.Json.Serialization;

namespace Ingestion.Articles;

/// <summary>The kinds of reasons for which a file is rejected.</summary>
[JsonConverter(typeof(WireNameConverter<RejectionReason>))]
public enum RejectionReason
{
    /// <summary>The file has no bytes, or nothing but white space.</summary>
    Empty,

    /// <summary>The file, or its text, is over a bound.</summary>
    TooLarge,

    /// <summary>The file is of a format that is not read.</summary>
    UnsupportedFormat,

    /// <summary>The file is broken: it cannot be parsed as what it claims to be.</summary>
    Damaged,

    /// <summary>The file is well formed and holds no article text.</summary>
    NoText,

    /// <summary>Every attempt to read the file from storage, or to write its rows, failed.</summary>
    Failed,
}
