using System.Text.Json.Serialization;

namespace Ingestion.Queries;

/// <summary>The spans of time that are counted.</summary>
[JsonConverter(typeof(WireNameConverter<TimelineInterval>))]
public enum TimelineInterval
{
    /// <summary>A day of the calendar.</summary>
    Day,

    /// <summary>Seven days from Monday (ISO 8601).</summary>
    Week,

    /// <summary>A month of the calendar.</summary>
    Month,
}
