using System.Text.Json.Serialization;

namespace Ingestion.Labels.Corrections;

/// <summary>What of an article's labels a correction is about.</summary>
[JsonConverter(typeof(WireNameConverter<CorrectionField>))]
public enum CorrectionField
{
    /// <summary>Whether the article is about the topic.</summary>
    Topic,

    /// <summary>The article's stance on the topic's proposition.</summary>
    Stance,

    /// <summary>Whether an actor takes a side on the topic.</summary>
    Voice,
}
