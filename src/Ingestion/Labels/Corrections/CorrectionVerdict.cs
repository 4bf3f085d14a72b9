using System.Text.Json.Serialization;

namespace Ingestion.Labels.Corrections;

/// <summary>What a person says of a label.</summary>
[JsonConverter(typeof(WireNameConverter<CorrectionVerdict>))]
public enum CorrectionVerdict
{
    /// <summary>The label is right, whether the model gave it or not.</summary>
    Right,

    /// <summary>The label is wrong.</summary>
    Wrong,
}
