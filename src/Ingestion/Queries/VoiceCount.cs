using Ingestion.Labels;

namespace Ingestion.Queries;

/// <summary>How many articles carry an actor on one side of a topic.</summary>
/// <param name="Actor">Who takes the side, as <see cref="Voice.Actor"/>.</param>
/// <param name="Topic">The topic's id.</param>
/// <param name="Stance"><see cref="Stance.Favor"/> or <see cref="Stance.Against"/>, towards the topic's proposition.</param>
/// <param name="Count">How many articles.</param>
public sealed record VoiceCount(string Actor, string Topic, Stance Stance, int Count);
