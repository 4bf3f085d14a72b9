namespace Ingestion.Labels;

/// <summary>An actor that may take a side in a sentence.</summary>
/// <param name="Actor">The actor's place in the taxonomy, or <see cref="Author"/>.</param>
/// <param name="Distance">How many sentences back the actor was named; 0 where the sentence itself names it.</param>
/// <param name="Speaks">Whether the sentence (or the earlier one) shows the actor as speaker.</param>
/// <param name="Rank">How many candidates are nearer.</param>
internal readonly record struct VoiceCandidate(int Actor, int Distance, bool Speaks, int Rank)
{
    /// <summary>How many values <see cref="Kind"/> has.</summary>
    public const int Kinds = 3;

    /// <summary>0 for an actor that is just named, 1 for one that speaks, 2 for the author.</summary>
    public int Kind => Actor == Author ? 2 : Speaks ? 1 : 0;

    /// <summary>The kind that stands for whoever speaks.</summary>
    public const int Anyone = 3;

    /// <summary>The article's own voice.</summary>
    public const int Author = -1;

    /// <summary>Someone whom the taxonomy does not list; never a candidate.</summary>
    public const int Unlisted = -2;

    /// <summary>The <see cref="Distance"/> of an actor that the article as a whole is about.</summary>
    public const int Anywhere = 4;
}
