namespace Ingestion.Labels;

/// <summary>What one sentence says of one actor's side on a topic.</summary>
/// <param name="Actor">The actor's place in the taxonomy, or <see cref="VoiceCandidate.Author"/>.</param>
/// <param name="Sentence">The sentence's place in the article.</param>
/// <param name="Favor">The probability that the actor supports the proposition here.</param>
/// <param name="Against">The probability that the actor opposes it here.</param>
internal readonly record struct VoiceSighting(int Actor, int Sentence, double Favor, double Against)
{
    public double Of(Stance stance) => stance == Stance.Favor ? Favor : Against;
}
