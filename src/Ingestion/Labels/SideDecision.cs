namespace Ingestion.Labels;

/// <summary>Tells whether an actor takes a side in a sentence: first whether it speaks at all, then whether on this topic, then which.</summary>
/// <param name="Speaker">Over <see cref="SpeakerDescription"/>, whatever the topic: so it learns from the voices on all of them.</param>
/// <param name="Side">Over <see cref="SideDescription"/>.</param>
/// <param name="Direction">Over the values of <see cref="SideDescription.Directions"/>; its log-odds are those of a side in favour.</param>
internal sealed record SideDecision(BoostedTrees Speaker, BoostedTrees Side, LinearModel Direction);
