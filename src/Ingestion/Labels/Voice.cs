using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Ingestion.Labels;

/// <summary>An actor that takes a side on a topic.</summary>
/// <param name="Actor">The state or body, in English, as the taxonomy names it; <c>author</c>; or <c>other:NAME</c>.</param>
/// <param name="Stance">Only <see cref="Stance.Favor"/> or <see cref="Stance.Against"/>.</param>
/// <param name="Score">The calibrated probability, 0 to 1, that the actor takes this side.</param>
/// <param name="Evidence">The sentences that show it, in text order; empty only where a person heard the voice and the model did not.</param>
public sealed record Voice(string Actor, Stance Stance, double Score, ImmutableArray<Evidence> Evidence)
{
    /// <summary>Who said that the actor takes this side; <see langword="null"/> where only the model did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CorrectedBy { get; init; }
}
