using System.Diagnostics;

namespace Ingestion;

/// <summary>An article's stay in a room: a span of its trace, and a measure of its duration.</summary>
internal readonly struct RoomSpan : IDisposable
{
    private readonly string _room;
    private readonly Activity? _span;
    private readonly long? _began;

    private RoomSpan(string room)
    {
        _room = room;
        _span = IngestionTelemetry.BeginRoom(room);
        _began = IngestionTelemetry.AreRoomsMeasured ? TimeProvider.System.GetTimestamp() : null;
    }

    /// <summary>Enters a room; disposing leaves it.</summary>
    public static RoomSpan Enter(string room) => new(room);

    /// <inheritdoc/>
    public void Dispose()
    {
        _span?.Dispose();
        if (_began is { } began)
        {
            IngestionTelemetry.RecordRoom(_room, TimeProvider.System.GetElapsedTime(began));
        }
    }
}
