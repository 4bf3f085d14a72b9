using System.Text.Json.Serialization;

namespace Ingestion.Queries;

/// <summary>What counts are told apart by.</summary>
[JsonConverter(typeof(WireNameConverter<TimelineDimension>))]
public enum TimelineDimension
{
    /// <summary>The item's topic.</summary>
    Topic,

    /// <summary>Its stance.</summary>
    Stance,

    /// <summary>The article's outlet.</summary>
    Source,

    /// <summary>The article's language.</summary>
    Language,
}
