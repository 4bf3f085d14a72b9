namespace Ingestion.Labels;

/// <summary>An actor that may take a side in a sentence.</summary>
/// <param name="Actor">The actor's place in the taxonomy, or <see cref="Author"/>.</param>
/// <param name="Distance">How many sentences back the actor was named; 0 where the sentence itself names it.</param>
/// <param name="Speaks">Whether the sentence (or the earlier one) shows the actor as speaker.</param>
internal readonly record struct VoiceCandidate(int Actor, int Distance, bool Speaks)
{
    /// <summary>The article's own voice.</summary>
    public const int Author = -1;
}
