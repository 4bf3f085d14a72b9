using Ingestion.Features;

namespace Ingestion.Labels.Training;

/// <summary>Fits the word models of sides and lays their weights out so that what they share is looked up once.</summary>
internal static class SideWeightsTrainer
{
    public static SideWeights Fit(IReadOnlyList<TrainingArticle> articles, Taxonomy taxonomy)
    {
        var actors = VoiceTrainer.Fit(articles, taxonomy);
        var anyone = StanceTrainer.Fit(articles, taxonomy);
        var seen = SeenFeatures.In(articles, taxonomy);
        return new SideWeights(
            Join(seen.Roles, SideWeights.ActorModels, (role, row) => actors.Table.AddRows([role], row)),
            Join(seen.Words, SideWeights.WordColumns, AddWord),
            Join(seen.TopicWords, SideWeights.Models, AddTopicWord),
            Join(seen.Signs, SideWeights.AnyoneModels, (sign, row) => anyone.Table.AddRows([sign], row)),
            [.. actors.Biases, .. anyone.Biases]);

        void AddWord(uint word, Span<float> row)
        {
            for (var kind = 0; kind < VoiceCandidate.Kinds; kind++)
            {
                actors.Table.AddRows([VoiceFeatures.Cross(word, (uint)kind)], row.Slice(kind * SideWeights.ActorModels, SideWeights.ActorModels));
            }

            anyone.Table.AddRows([VoiceFeatures.Cross(word, VoiceCandidate.Anyone)], row[^SideWeights.AnyoneModels..]);
        }

        void AddTopicWord(uint word, Span<float> row)
        {
            actors.Table.AddRows([word], row[..SideWeights.ActorModels]);
            anyone.Table.AddRows([word], row[^SideWeights.AnyoneModels..]);
        }
    }

    /// <summary>A table of those features that any of the models kept.</summary>
    private static WeightTable Join(IEnumerable<uint> features, int columns, AddWeights add)
    {
        var keys = new List<uint>();
        var weights = new List<float>();
        var row = new float[columns];
        foreach (var feature in features.Order())
        {
            Array.Clear(row);
            add(feature, row);
            if (row.AsSpan().ContainsAnyExcept(0f))
            {
                keys.Add(feature);
                weights.AddRange(row);
            }
        }

        return new WeightTable([.. keys], columns, [.. weights]);
    }

    private delegate void AddWeights(uint feature, Span<float> row);
}
