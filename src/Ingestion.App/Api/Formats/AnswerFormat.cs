using System.Text.Json.Serialization;

namespace Ingestion.App.Api.Formats;

/// <summary>The outside forms of an answer that is made of rows.</summary>
[JsonConverter(typeof(WireNameConverter<AnswerFormat>))]
public enum AnswerFormat
{
    /// <summary>One JSON object with the rows and what the next page is asked for with.</summary>
    Json,

    /// <summary>Comma-separated values (RFC 4180), safe to open in a spreadsheet.</summary>
    Csv,

    /// <summary>One JSON object a line.</summary>
    Ndjson,

    /// <summary>An Atom feed (RFC 4287).</summary>
    Atom,
}
