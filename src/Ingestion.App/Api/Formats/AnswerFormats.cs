using System.Collections.Immutable;

namespace Ingestion.App.Api.Formats;

/// <summary>The media types that ask for each format; the first is the one that is answered with.</summary>
internal static class AnswerFormats
{
    public static ImmutableArray<string> MediaTypes(AnswerFormat format) => format switch
    {
        AnswerFormat.Json => ["application/json"],
        AnswerFormat.Csv => ["text/csv"],
        AnswerFormat.Ndjson => ["application/x-ndjson", "application/ndjson", "application/jsonl"],
        AnswerFormat.Atom => ["application/atom+xml"],
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a declared format."),
    };

    /// <summary>The name of a file of the format; null for what a browser shows by itself.</summary>
    public static string? FileName(AnswerFormat format, string stem) =>
        format is AnswerFormat.Csv or AnswerFormat.Ndjson ? $"{stem}.{WireName.Of(format)}" : null;
}
