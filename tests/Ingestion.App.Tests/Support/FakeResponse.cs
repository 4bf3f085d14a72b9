using System.Diagnostics.CodeAnalysis;
using System.Text;
using Azure;
using Azure.Core;

namespace Ingestion.App.Tests.Support;

/// <summary>An answer of storage that never was on a wire.</summary>
internal sealed class FakeResponse(int status, (string Name, string Value)[] headers, byte[]? content = null) : Response
{
    private readonly Dictionary<string, string> _headers =
        headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase);

    public override int Status { get; } = status;

    public override string ReasonPhrase => "Fake";

    // The transport, which this answer never meets, would say so.
    public override bool IsError => Status >= 400;

    public override Stream? ContentStream { get; set; } = new MemoryStream(content ?? []);

    public override string ClientRequestId { get; set; } = "";

    /// <summary>An error as the blob service writes it.</summary>
    public static FakeResponse Error(int status, string code, params (string Name, string Value)[] headers) => new(
        status,
        [("x-ms-error-code", code), ("Content-Type", "application/xml"), .. headers],
        Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>{code}</Code><Message>Fake.</Message></Error>"));

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool ContainsHeader(string name) => _headers.ContainsKey(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => _headers.Select(header => new HttpHeader(header.Key, header.Value));

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => _headers.TryGetValue(name, out value);

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = _headers.TryGetValue(name, out var value) ? [value] : null;
        return values is not null;
    }
}
