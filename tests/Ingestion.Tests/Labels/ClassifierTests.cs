using Ingestion.Articles;
using Ingestion.Features;
using Ingestion.Labels;

namespace Ingestion.Tests.Labels;

public sealed class ClassifierTests
{
    private const string Drill = """
        Armada China dan Rusia memulai latihan laut gabungan di Laut Jepang, Senin. Latihan bersama itu melibatkan delapan kapal perang dan dua kapal selam.

        "Latihan ini rutin dan tidak ditujukan kepada pihak ketiga," kata juru bicara Kementerian Pertahanan China, Kolonel Wu Qian. Kementerian Pertahanan Jepang memprotes latihan itu dan menyebutnya provokasi.

        Cuaca di Vladivostok cerah pada pagi itu.
        """;

    [Fact]
    public void A_joint_drill_is_found_with_the_sentences_that_show_it()
    {
        var label = Assert.Single(Label(Drill).Topics, topic => topic.Topic == "joint-exercise");

        Assert.InRange(label.Score, 0.5, 1.0);
        Assert.Contains("latihan", label.Evidence[0].Quote, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(label.Evidence.SkipLast(1), evidence => evidence.Quote.StartsWith("Cuaca", StringComparison.Ordinal));
        Assert.Contains(label.Voices, voice => voice is { Actor: "China", Stance: Stance.Favor });
    }

    [Fact]
    public void Every_quote_stands_where_it_says_and_the_best_evidence_comes_first()
    {
        var text = Drill.ReplaceLineEndings("\n");
        var labels = Label(text);

        Assert.NotEmpty(labels.Topics);
        foreach (var topic in labels.Topics)
        {
            Assert.NotEmpty(topic.Evidence);
            Assert.Equal(topic.Evidence.OrderByDescending(evidence => evidence.Score), topic.Evidence);
            Assert.All(topic.Voices, voice => Assert.NotEmpty(voice.Evidence));
            Assert.All(
                topic.Evidence.Concat(topic.Voices.SelectMany(voice => voice.Evidence)),
                evidence => Assert.Equal(text[evidence.Start..evidence.End], evidence.Quote));
        }
    }

    [Fact]
    public void Scores_are_probabilities_and_the_surest_topic_comes_first()
    {
        var topics = Label(Drill).Topics;

        Assert.Equal(topics.OrderByDescending(topic => topic.Score), topics);
        Assert.All(topics, topic => Assert.InRange(topic.Score, 0.0, 1.0));
        Assert.All(topics, topic => Assert.InRange(topic.StanceScore, 0.0, 1.0));
        Assert.All(topics.SelectMany(topic => topic.Voices), voice => Assert.InRange(voice.Score, 0.0, 1.0));
        Assert.All(topics.SelectMany(topic => topic.Voices), voice => Assert.True(voice.Stance is Stance.Favor or Stance.Against));
    }

    [Fact]
    public void An_article_in_a_language_that_is_not_told_apart_has_no_topics() =>
        Assert.Empty(Label(Drill, Language.Other).Topics);

    [Theory]
    [InlineData("")]
    [InlineData("…")]
    [InlineData("Resep soto ayam: rebus ayam dengan serai dan jahe sampai empuk, lalu suwir dagingnya. Sajikan dengan nasi hangat.")]
    public void An_article_on_none_of_the_topics_has_none(string text) => Assert.Empty(Label(text).Topics);

    [Fact]
    public void Many_threads_get_the_labels_that_one_gets()
    {
        var expected = Describe(Label(Drill));

        Assert.All(
            Enumerable.Range(0, 200).AsParallel().Select(_ => Describe(Label(Drill))).ToArray(),
            labels => Assert.Equal(expected, labels));
    }

    private static string Describe(ArticleLabels labels) => System.Text.Json.JsonSerializer.Serialize(labels);

    private static ArticleLabels Label(string text, Language language = Language.Indonesian) =>
        SeedModel.Classifier.Label(new FeatureExtractor(SeedModel.Classifier.Taxonomy).Extract(new Article
        {
            Title = null,
            Published = null,
            Source = null,
            Agency = null,
            Language = language,
            Text = text,
            Noise = [],
        }));
}
