using Ingestion.Articles;
using Ingestion.Features;
using Ingestion.Labels;
using Ingestion.Labels.Explaining;
using Ingestion.Testing;

namespace Ingestion.Tests.Labels.Explaining;

public sealed class ExplanationTests
{
    /// <summary>The model adds single-precision weights; their order alone changes a sum by less than this.</summary>
    private const double Rounding = 1e-4;

    /// <summary>Labels are told to four digits.</summary>
    private const double Told = 1e-4;

    public static TheoryData<string> Files =>
        [.. new DirectoryInfo(Repository.PathOf("seeds", "articles")).EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_contributions_of_the_words_and_the_bias_make_the_models_own_margin(string file)
    {
        foreach (var topic in Explain(file)?.Topics ?? [])
        {
            foreach (var sentence in topic.Title is null ? topic.Sentences : topic.Sentences.Add(topic.Title))
            {
                var margin = sentence.Bias + sentence.Words.Sum(word => word.Contribution);
                Assert.Equal(Math.Clamp(margin, -TopicMargins.Bound, TopicMargins.Bound), sentence.Margin, Rounding);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_given_are_the_labels(string file)
    {
        if (FeaturesOf(file) is not { } features)
        {
            return;
        }

        var given = SeedModel.Classifier.Explain(features).Topics.Where(topic => topic.IsGiven).ToList();
        var labels = SeedModel.Classifier.Label(features).Topics;

        Assert.Equal(labels.Select(label => label.Topic), given.Select(topic => topic.Topic.Id));
        foreach (var (label, topic) in labels.Zip(given))
        {
            Assert.Equal(label.Score, topic.Probability, Told);
            Assert.Equal(label.Stance, topic.Stance.Stance);
            Assert.Equal(label.StanceScore, topic.Stance.Probability, Told);
            Assert.Equal(label.Evidence[0].Quote, topic.Sentences[0].Text);
            Assert.Equal(
                label.Voices.Select(voice => (voice.Actor, voice.Stance)),
                topic.Voices.Where(voice => voice.IsGiven).Select(voice => (voice.Actor, voice.Side)));
            Assert.All(topic.Voices, voice => Assert.NotEmpty(voice.Sightings));
        }
    }

    [Fact]
    public void A_topic_is_explained_by_the_words_that_people_would_name()
    {
        var topic = Explain("latihan sekitar taiwan.txt")!.Topics[0];

        Assert.Equal("taiwan", topic.Topic.Id);
        Assert.Contains(topic.Sentences.SelectMany(sentence => sentence.WordsFor(3)), word => word.Text == "Taiwan");
        var china = topic.Voices.First(voice => voice is { Actor: "China", Side: Stance.Favor });
        Assert.Contains("warning", china.Sightings.SelectMany(sighting => sighting.Sentence.Frames));
        Assert.Contains("warn", china.Sightings.SelectMany(sighting => sighting.Sentence.Cues));
    }

    [Fact]
    public void An_article_in_a_language_that_is_not_told_apart_has_nothing_to_explain()
    {
        var article = FeaturesOf("latihan sekitar taiwan.txt")!.Article with { Language = Language.Other };

        Assert.Empty(SeedModel.Classifier.Explain(new FeatureExtractor(SeedModel.Taxonomy).Extract(article)).Topics);
    }

    private static Explanation? Explain(string file) =>
        FeaturesOf(file) is { } features ? SeedModel.Classifier.Explain(features) : null;

    private static ArticleFeatures? FeaturesOf(string file) =>
        ArticleReader.Read(file, File.ReadAllBytes(Repository.PathOf("seeds", "articles", file))).TryGetArticle(out var article, out _)
            ? new FeatureExtractor(SeedModel.Taxonomy).Extract(article)
            : null;
}
