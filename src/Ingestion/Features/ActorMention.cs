namespace Ingestion.Features;

/// <summary>An actor named in a sentence.</summary>
/// <param name="Actor">The actor's place in <see cref="Taxonomy.Actors"/>.</param>
/// <param name="First">The place of the alias's first token in the sentence.</param>
/// <param name="Count">How many tokens the alias has.</param>
/// <param name="Speaks">Whether the sentence shows the actor as a speaker.</param>
internal readonly record struct ActorMention(int Actor, int First, int Count, bool Speaks = false)
{
    /// <summary>The place of the token after the alias.</summary>
    public int Next => First + Count;
}
