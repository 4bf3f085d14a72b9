namespace Ingestion.Labels.Corpus;

/// <summary>A side that an actor takes in one sentence.</summary>
/// <param name="Topic">The topic's id.</param>
/// <param name="Actor">The actor's name in labels.</param>
/// <param name="Stance">Only <see cref="Stance.Favor"/> or <see cref="Stance.Against"/>.</param>
public sealed record LabelledSentenceVoice(string Topic, string Actor, Stance Stance);
