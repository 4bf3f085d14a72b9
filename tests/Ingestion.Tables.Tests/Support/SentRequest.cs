namespace Ingestion.Tables.Tests;

/// <summary>A request as it went to the wire.</summary>
internal sealed record SentRequest(string Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, string Body);
