namespace Ingestion.Labels.Training;

/// <summary>Fits the word models of topics.</summary>
internal static class TopicTrainer
{
    /// <summary>A feature of a single sentence says nothing of others, and would double the model file.</summary>
    private const int LeastSentences = 2;

    /// <summary>Among many sentences neither does one of two, and those would make the model file half as large again.</summary>
    private const int LeastOfMany = 3;

    private const int ManySentences = 10_000;

    private const double SentenceCost = 15.0;
    private const double ArticleCost = 20.0;

    /// <summary>A sentence bears on a given topic once in some thirty; to miss one costs more than to see one too many.</summary>
    private const double PositiveWeight = 4.0;

    public static TopicWeights Fit(IReadOnlyList<TrainingArticle> articles, int topics)
    {
        var sentences = articles.SelectMany(article => article.Features.Sentences).Select(sentence => sentence.Words).ToArray();
        var space = FeatureSpace.Over(sentences, sentences.Length < ManySentences ? LeastSentences : LeastOfMany);
        var columns = TopicWeights.ColumnsFor(topics);
        var weights = new float[space.Keys.Length * columns];
        for (var place = 0; place < space.Keys.Length; place++)
        {
            weights[(place * columns) + columns - 1] = (float)(space.Rarity[place] * space.Rarity[place]);
        }

        var labels = articles.SelectMany(article => article.Sentences).ToArray();
        var sentenceBiases = FitColumns(
            space, sentences, topics, (instance, topic) => labels[instance].Topics[topic], SentenceCost, weights, 0);
        var whole = articles.Select(WordsOf).ToArray();
        var articleBiases = FitColumns(
            space, whole, topics, (instance, topic) => articles[instance].Topics[topic] is not null, ArticleCost, weights, topics);
        return new TopicWeights(new WeightTable(space.Keys, columns, weights), sentenceBiases, articleBiases);
    }

    private static float[] FitColumns(
        FeatureSpace space,
        uint[][] instances,
        int topics,
        Func<int, int, bool> isPositive,
        double cost,
        float[] weights,
        int firstColumn)
    {
        var columns = TopicWeights.ColumnsFor(topics);
        var learner = new LogisticRegression([.. instances.Select(words => VectorOf(space, words))]);
        var biases = new float[topics];
        for (var topic = 0; topic < topics; topic++)
        {
            bool[] classes = [.. Enumerable.Range(0, instances.Length).Select(instance => isPositive(instance, topic))];
            var fitted = learner.Fit(space.Keys.Length, classes, cost, PositiveWeight);
            for (var place = 0; place < space.Keys.Length; place++)
            {
                weights[(place * columns) + firstColumn + topic] = (float)(fitted[place] * space.Rarity[place]);
            }

            biases[topic] = (float)fitted[^1];
        }

        return biases;
    }

    private static SparseVector VectorOf(FeatureSpace space, uint[] words)
    {
        var counts = space.Count(words);
        var squares = 0.0;
        foreach (var (place, count) in counts)
        {
            squares += count * space.Rarity[place] * space.Rarity[place];
        }

        var scale = squares > 0 ? 1.0 / Math.Sqrt(squares) : 0.0;
        return new SparseVector(
            [.. counts.Keys], [.. counts.Select(pair => pair.Value * space.Rarity[pair.Key] * scale)]);
    }

    private static uint[] WordsOf(TrainingArticle article)
    {
        IEnumerable<uint> body = article.Features.Sentences.SelectMany(sentence => sentence.Words);
        return [.. article.Features.Title is { } title ? title.Words.Concat(body) : body];
    }
}
