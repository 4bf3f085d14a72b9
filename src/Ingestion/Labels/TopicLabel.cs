using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Ingestion.Labels;

/// <summary>One topic of an article, with the stance on its proposition.</summary>
/// <param name="Topic">The topic's id in the taxonomy.</param>
/// <param name="Score">The calibrated probability, 0 to 1, that the article is about the topic.</param>
/// <param name="Stance">The article's stance on the topic's proposition.</param>
/// <param name="StanceScore">The calibrated probability, 0 to 1, of that stance.</param>
/// <param name="Evidence">The sentences that show the topic, best first; none where only a person found it.</param>
/// <param name="Voices">Who takes which side, one row per actor and stance.</param>
public sealed record TopicLabel(
    string Topic,
    double Score,
    Stance Stance,
    double StanceScore,
    ImmutableArray<Evidence> Evidence,
    ImmutableArray<Voice> Voices)
{
    /// <summary>Who corrected the topic or its stance last; <see langword="null"/> where they are the model's.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CorrectedBy { get; init; }
}
