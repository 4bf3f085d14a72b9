using Ingestion.Articles;
using Ingestion.Features;
using Ingestion.Labels;
using Ingestion.Labels.Explaining;

namespace Ingestion.Tests.Labels.Explaining;

public sealed class SentenceExplainerTests
{
    private const float Bias = -1.5f;
    private const string Planted = "zqwx";
    private const string Opposed = "vbnm";

    [Fact]
    public void A_planted_word_is_named_with_all_that_it_counted()
    {
        var sentence = Assert.Single(Explain($"Aaa {Planted} bbb {Opposed} ccc."));

        Assert.Equal(Planted, Assert.Single(sentence.WordsFor(10)).Text);
        Assert.Equal(Opposed, Assert.Single(sentence.WordsAgainst(10)).Text);
        Assert.All(sentence.Words, word => Assert.Equal(word.Text, sentence.Text[word.Start..word.End]));
        // The vector of two words of rarity 1 is as long as the root of 2.
        Assert.Equal(3.0 / Math.Sqrt(2), sentence.WordsFor(1).Single().Contribution, 1e-6);
        Assert.Equal(Bias + (2.0 / Math.Sqrt(2)), sentence.Margin, 1e-6);
    }

    [Fact]
    public void Without_a_known_word_only_the_bias_speaks()
    {
        var sentence = Assert.Single(Explain("Aaa bbb ccc."));

        Assert.Equal(Bias, sentence.Margin, 1e-6);
        Assert.All(sentence.Words, word => Assert.Equal(0.0, word.Contribution));
        Assert.Empty(sentence.WordsFor(10).Concat(sentence.WordsAgainst(10)));
    }

    [Fact]
    public void The_title_is_explained_in_its_own_text()
    {
        var features = Features("Aaa bbb.", $"Ddd {Planted}");
        var weights = Weights();
        var title = new SentenceExplainer(weights, features, weights.Score(features), new TopicBearing(0, 0.5, [0.5])).ExplainTitle();

        Assert.NotNull(title);
        Assert.Equal((0, null, $"Ddd {Planted}"), (title.Number, title.Probability, title.Text));
        Assert.Equal(Planted, Assert.Single(title.WordsFor(10)).Text);
    }

    private static IEnumerable<ExplainedSentence> Explain(string text)
    {
        var features = Features(text, null);
        var weights = Weights();
        return new SentenceExplainer(weights, features, weights.Score(features), new TopicBearing(0, 0.5, [0.5])).Explain();
    }

    // One topic: a column for its sentences, one for its articles and the square of each word's rarity.
    private static TopicWeights Weights()
    {
        (uint Key, float[] Row)[] rows = [(FeatureOf(Planted), [3f, 0f, 1f]), (FeatureOf(Opposed), [-1f, 0f, 1f])];
        var sorted = rows.OrderBy(row => row.Key).ToList();
        return new TopicWeights(new WeightTable([.. sorted.Select(row => row.Key)], 3, [.. sorted.SelectMany(row => row.Row)]), [Bias], [0f]);
    }

    private static uint FeatureOf(string word) =>
        WordFeatures.Of(word, [new Token(0, word.Length, FeatureHash.OfWord(word), TokenTraits.None)], [])[0];

    private static ArticleFeatures Features(string text, string? title) => new FeatureExtractor(TinyCorpus.Taxonomy).Extract(new Article
    {
        Title = title,
        Published = null,
        Source = null,
        Agency = null,
        Language = Language.English,
        Text = text,
        Noise = [],
    });
}
