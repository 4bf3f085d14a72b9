using System.Diagnostics.Metrics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Ingestion.App.Hosting.Telemetry;

/// <summary>Counts what storage bills: each answered try of each request, by service, operation and status.</summary>
internal sealed class TransactionCounter(StorageKind service) : HttpPipelinePolicy
{
    private static readonly Counter<long> Transactions = AppMeasures.Meter.CreateCounter<long>(
        "ingestion.storage.transactions", "{transaction}", "Requests that storage answered, each try by itself.");

    /// <inheritdoc/>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        ProcessNext(message, pipeline);
        if (Transactions.Enabled)
        {
            Count(message);
        }
    }

    /// <inheritdoc/>
    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        Transactions.Enabled ? ProcessAndCountAsync(message, pipeline) : ProcessNextAsync(message, pipeline);

    private async ValueTask ProcessAndCountAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        Count(message);
    }

    private void Count(HttpMessage message) => Transactions.Add(
        1,
        KeyValuePair.Create<string, object?>("ingestion.storage.service", WireName.Of(service)),
        KeyValuePair.Create<string, object?>("ingestion.storage.operation", StorageOperation.NameOf(service, message.Request)),
        KeyValuePair.Create<string, object?>("http.response.status_code", message.Response.Status));
}
