using System.Collections.Immutable;

namespace Ingestion.Labels.Corpus;

/// <summary>A sentence of an article with the topics that it bears on.</summary>
/// <param name="Quote">The sentence as it stands on the page, without the noise in it.</param>
/// <param name="Topics">The ids of its topics; empty for background.</param>
/// <param name="Voices">Who takes a side in it.</param>
public sealed record LabelledSentence(
    string Quote,
    ImmutableArray<string> Topics,
    ImmutableArray<LabelledSentenceVoice> Voices);
