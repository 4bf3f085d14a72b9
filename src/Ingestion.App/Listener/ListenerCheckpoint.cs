using Ingestion.Rows;
using Ingestion.Tables;

namespace Ingestion.App.Listener;

/// <summary>The time before which every blob of the container is done, kept in storage so that a restart goes on from there.</summary>
internal sealed class ListenerCheckpoint(IngestionTables tables)
{
    private const string Partition = "listener";
    private const string DoneBefore = "DoneBefore";

    /// <summary>The stored time; the least of all times where none is stored.</summary>
    public async Task<DateTimeOffset> LoadAsync(string container, CancellationToken cancellation)
    {
        var row = await tables.Receipts.GetEntityIfExistsAsync<TableEntity>(Partition, container, cancellationToken: cancellation);
        return row is { HasValue: true, Value: { } entity } && entity.GetDateTimeOffset(DoneBefore) is { } time
            ? time
            : DateTimeOffset.MinValue;
    }

    /// <summary>Stores the time.</summary>
    public Task SaveAsync(string container, DateTimeOffset doneBefore, CancellationToken cancellation) =>
        tables.Receipts.UpsertEntityAsync(
            new TableEntity(Partition, container) { [DoneBefore] = doneBefore },
            TableUpdateMode.Replace,
            cancellation);
}
