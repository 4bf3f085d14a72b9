namespace Ingestion.Labels.Corpus;

/// <summary>A voice as a person labelled it.</summary>
/// <param name="Actor">The actor's name in labels.</param>
/// <param name="Stance">Only <see cref="Stance.Favor"/> or <see cref="Stance.Against"/>.</param>
public sealed record LabelledVoice(string Actor, Stance Stance);
