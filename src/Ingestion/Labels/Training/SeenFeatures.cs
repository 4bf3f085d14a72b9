using Ingestion.Features;

namespace Ingestion.Labels.Training;

/// <summary>Every feature of the models of sides that a corpus shows.</summary>
/// <param name="Roles">Those of actors, crossed with the topic where they mean something else on each.</param>
/// <param name="Words">Words and frames.</param>
/// <param name="TopicWords">Words, pairs and frames, crossed with the topic.</param>
/// <param name="Signs">Cues and actors, crossed with the topic.</param>
internal sealed record SeenFeatures(HashSet<uint> Roles, HashSet<uint> Words, HashSet<uint> TopicWords, HashSet<uint> Signs)
{
    /// <summary>The features of the sentences that bear on a topic.</summary>
    public static SeenFeatures In(IReadOnlyList<TrainingArticle> articles, Taxonomy taxonomy)
    {
        var seen = new SeenFeatures([], [], [], []);
        foreach (var article in articles)
        {
            seen.Add(article, taxonomy);
        }

        return seen;
    }

    private void Add(TrainingArticle article, Taxonomy taxonomy)
    {
        var features = new VoiceFeatures(taxonomy);
        var mainActors = VoiceCandidates.MainActors(article.Features);
        for (var s = 0; s < article.Sentences.Count; s++)
        {
            var labels = article.Sentences[s].Topics;
            var topics = Enumerable.Range(0, taxonomy.Topics.Length).Where(topic => labels[topic]).ToArray();
            if (topics.Length == 0)
            {
                continue;
            }

            features.Read(article.Features.Sentences[s]);
            Add(features.Words, Words);
            foreach (var topic in topics)
            {
                features.Regard(topic);
                Add(features.TopicWords, TopicWords);
                Add(features.Signs(), Signs);
            }

            foreach (var candidate in VoiceCandidates.In(article.Features, s, mainActors))
            {
                features.Describe(candidate);
                Add(features.Role, Roles);
                foreach (var topic in topics)
                {
                    Add(VoiceInstance.Crossed(features.TopicRole, features.HashOf(topic)), Roles);
                }
            }
        }
    }

    private static void Add(ReadOnlySpan<uint> features, HashSet<uint> to)
    {
        foreach (var feature in features)
        {
            to.Add(feature);
        }
    }
}
