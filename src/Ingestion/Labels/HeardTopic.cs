namespace Ingestion.Labels;

/// <summary>What an article is heard to say on a topic.</summary>
/// <param name="Topic">The topic, and how much the article bears on it.</param>
/// <param name="Voices">Both sides of every actor heard.</param>
/// <param name="Words">What the words say on either side, whoever speaks.</param>
internal sealed record HeardTopic(TopicBearing Topic, IReadOnlyList<HeardVoice> Voices, StanceMargins Words);
