using Ingestion.Features;

namespace Ingestion.Labels;

/// <summary>The word models of topics: for each topic one of sentences and one of whole articles.</summary>
/// <remarks>
/// The table has a column per topic for sentences, a column per topic for articles and a last one with the square of
/// the feature's own weight (its rarity), from which the length of a sentence's vector follows.
/// </remarks>
internal sealed class TopicWeights
{
    private readonly WeightTable _table;
    private readonly float[] _sentenceBiases;
    private readonly float[] _articleBiases;

    public TopicWeights(WeightTable table, float[] sentenceBiases, float[] articleBiases)
    {
        _table = table;
        _sentenceBiases = sentenceBiases;
        _articleBiases = articleBiases;
    }

    public WeightTable Table => _table;

    public ReadOnlySpan<float> SentenceBiases => _sentenceBiases;

    public ReadOnlySpan<float> ArticleBiases => _articleBiases;

    public int TopicCount => _sentenceBiases.Length;

    public static int ColumnsFor(int topics) => (2 * topics) + 1;

    public TopicMargins Score(ArticleFeatures features)
    {
        var topics = TopicCount;
        var whole = new float[_table.Columns];
        var title = new double[topics];
        var sentences = new double[features.Sentences.Length * topics];
        Span<float> sums = new float[_table.Columns];
        if (features.Title is not null)
        {
            ScoreSentence(features.Title, sums, whole, title);
        }

        for (var s = 0; s < features.Sentences.Length; s++)
        {
            ScoreSentence(features.Sentences[s], sums, whole, sentences.AsSpan(s * topics, topics));
        }

        var article = new double[topics];
        var scale = ScaleOf(whole[^1]);
        for (var topic = 0; topic < topics; topic++)
        {
            article[topic] = _articleBiases[topic] + (whole[topics + topic] * scale);
        }

        return new TopicMargins(topics, features.Title is null ? null : title, sentences, article);
    }

    /// <summary>
    /// What each of a sentence's <see cref="SentenceFeatures.Words"/> adds to its margin on a topic, in log-odds: together
    /// with the topic's bias they are the margin.
    /// </summary>
    public double[] ContributionsOf(SentenceFeatures sentence, int topic)
    {
        var contributions = new double[sentence.Words.Length];
        var squaredLength = 0f;
        Span<float> weights = new float[_table.Columns];
        for (var word = 0; word < contributions.Length; word++)
        {
            weights.Clear();
            _table.AddRows(sentence.Words.AsSpan(word, 1), weights);
            contributions[word] = weights[topic];
            squaredLength += weights[^1];
        }

        var scale = ScaleOf(squaredLength);
        for (var word = 0; word < contributions.Length; word++)
        {
            contributions[word] *= scale;
        }

        return contributions;
    }

    private void ScoreSentence(SentenceFeatures sentence, Span<float> sums, Span<float> whole, Span<double> margins)
    {
        sums.Clear();
        _table.AddRows(sentence.Words, sums);
        for (var column = 0; column < sums.Length; column++)
        {
            whole[column] += sums[column];
        }

        var scale = ScaleOf(sums[^1]);
        for (var topic = 0; topic < margins.Length; topic++)
        {
            margins[topic] = _sentenceBiases[topic] + (sums[topic] * scale);
        }
    }

    private static double ScaleOf(float squaredLength) => squaredLength > 0 ? 1.0 / Math.Sqrt(squaredLength) : 0.0;
}
