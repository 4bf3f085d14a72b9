using System.Collections.Immutable;

namespace Ingestion.Labels.Corpus;

/// <summary>A topic of an article as a person labelled it.</summary>
/// <param name="Topic">The topic's id.</param>
/// <param name="Stance">The article's stance on it.</param>
/// <param name="Voices">Who takes which side, one row per actor and stance.</param>
public sealed record LabelledTopic(string Topic, Stance Stance, ImmutableArray<LabelledVoice> Voices);
