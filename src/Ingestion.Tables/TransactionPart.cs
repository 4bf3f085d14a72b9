using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace Ingestion.Tables;

/// <summary>The answer to one action of a transaction.</summary>
internal sealed class TransactionPart(int status, string reason, IReadOnlyList<HttpHeader> headers, byte[] body) : Response
{
    /// <inheritdoc/>
    public override int Status => status;

    /// <inheritdoc/>
    public override string ReasonPhrase => reason;

    /// <inheritdoc/>
    public override Stream? ContentStream { get; set; } = new MemoryStream(body, 0, body.Length, writable: false, publiclyVisible: true);

    /// <inheritdoc/>
    public override string ClientRequestId { get; set; } = "";

    /// <inheritdoc/>
    public override bool IsError => Status >= 400;

    /// <inheritdoc/>
    public override void Dispose() => ContentStream?.Dispose();

    /// <inheritdoc/>
    protected override bool ContainsHeader(string name) => TryGetHeader(name, out _);

    /// <inheritdoc/>
    protected override IEnumerable<HttpHeader> EnumerateHeaders() => headers;

    /// <inheritdoc/>
    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = headers.Where(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).FirstOrDefault();
        return value is not null;
    }

    /// <inheritdoc/>
    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = TryGetHeader(name, out var value) ? [value] : null;
        return values is not null;
    }
}
