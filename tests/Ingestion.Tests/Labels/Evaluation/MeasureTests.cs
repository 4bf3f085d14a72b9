using System.Collections.Immutable;
using System.Text;
using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Labels.Corpus;
using Ingestion.Labels.Evaluation;

namespace Ingestion.Tests.Labels.Evaluation;

public sealed class MeasureTests
{
    [Fact]
    public void Precision_recall_and_F1_follow_from_the_counts()
    {
        var accuracy = new Accuracy(Right: 2, Given: 4, Support: 3);

        Assert.Equal(0.5, accuracy.Precision);
        Assert.Equal(2.0 / 3.0, accuracy.Recall, 1e-12);
        Assert.Equal(4.0 / 7.0, accuracy.F1, 1e-12);
        Assert.Equal(0.0, new Accuracy(0, 0, 0).F1);
    }

    [Fact]
    public void A_topic_that_was_not_found_is_a_wrong_stance_only_where_all_topics_count()
    {
        var article = Evaluated(
            expected: [Expected("a", Stance.Favor), Expected("b", Stance.Against), Expected("c", Stance.Against)],
            given: [Given("a", Stance.Favor), Given("b", Stance.Favor), Given("d", Stance.Mixed)]);

        var found = StanceMeasure.Of([article], foundOnly: true);
        var all = StanceMeasure.Of([article], foundOnly: false);

        Assert.Equal((0.5, 2), (found.Accuracy, found.Support));
        Assert.Equal(1.0 / 3.0, found.MacroF1, 1e-12);
        Assert.Equal(3, all.Support);
        Assert.Equal(1.0 / 3.0, all.Accuracy, 1e-12);
    }

    [Fact]
    public void A_voice_is_right_only_with_topic_actor_and_stance()
    {
        var article = Evaluated(
            expected: [Expected("a", Stance.Favor, ("China", Stance.Favor), ("US", Stance.Against))],
            given: [Given("a", Stance.Favor, ("China", Stance.Favor), ("US", Stance.Favor)), Given("b", Stance.Favor, ("US", Stance.Against))]);

        Assert.Equal(new Accuracy(1, 3, 2), VoiceMeasure.Of([article]));
    }

    [Fact]
    public void Noise_is_compared_by_characters_without_white_space()
    {
        var article = Evaluated([], [], page: "Baca juga: X\nIsi berita.\nBaca juga: X", expectedNoise: ["Baca juga: X"], noise: ["Baca juga: X", "Baca juga: X"]);

        Assert.Equal(new Accuracy(10, 20, 10), NoiseMeasure.Of([article]));
    }

    [Fact]
    public void An_absent_datum_is_right_where_none_is_expected()
    {
        var shares = MetadataMeasure.Of([Evaluated([], [])]);

        Assert.Equal(new MetadataAccuracy(1.0, 1.0, 1.0, 1.0, 1.0), shares);
    }

    [Fact]
    public void A_file_that_was_rejected_has_no_datum_right()
    {
        var shares = MetadataMeasure.Of([Evaluated([], []), Evaluated([], []) with { Read = null }]);

        Assert.Equal(0.5, shares.Language);
    }

    [Fact]
    public void Each_difference_is_listed_with_what_was_expected_and_found()
    {
        var article = Evaluated(
            expected: [Expected("a", Stance.Favor, ("China", Stance.Favor)), Expected("b", Stance.Against)],
            given: [Given("a", Stance.Mixed), Given("c", Stance.Favor)],
            page: "Baca juga: X\nIsi berita.\nIklan",
            expectedNoise: ["Baca juga: X", "Iklan"],
            noise: ["Baca juga: X", "Isi berita."]);
        article = article with { Expected = article.Expected with { Agency = "AFP" } };

        EvaluationError[] errors =
        [
            new("x", "agency", "AFP", null),
            new("x", "noise", "Iklan", null),
            new("x", "noise", null, "Isi berita.", "cross-link"),
            new("x", "topic", "b", null),
            new("x", "topic", null, "c"),
            new("x", "stance", "a: favor", "a: mixed"),
            new("x", "voice", "a: China favor", null),
        ];
        Assert.Equal(errors, ErrorList.Of(article));
    }

    [Fact]
    public void A_file_that_was_rejected_is_one_difference() =>
        Assert.Equal("rejected", Assert.Single(ErrorList.Of(Evaluated([Expected("a", Stance.Favor)], []) with { Read = null })).Field);

    [Fact]
    public void Probabilities_that_are_met_by_their_shares_have_no_calibration_error()
    {
        var taxonomy = TinyCorpus.Taxonomy;
        var sure = Evaluated([Expected(taxonomy.Topics[0].Id, Stance.Neutral)], []) with { Probabilities = [1.0, 0.0, 0.0] };
        var wrong = sure with { Probabilities = [0.0, 1.0, 0.0] };

        Assert.Equal(0.0, Error(sure));
        Assert.Equal(2.0 / 3.0, Error(wrong), 1e-12);
        Assert.Equal(1.0 / 3.0, Error(sure, wrong), 1e-12);

        double Error(params EvaluatedArticle[] articles) =>
            CalibrationMeasure.ErrorOf(CalibrationMeasure.BinsOf(articles, taxonomy));
    }

    [Fact]
    public void A_bin_tells_how_often_its_probabilities_came_true()
    {
        var sure = Evaluated([Expected(TinyCorpus.Taxonomy.Topics[0].Id, Stance.Neutral)], []) with { Probabilities = [0.98, 0.0, 0.0] };
        var wrong = sure with { Probabilities = [0.0, 0.92, 0.0] };

        var bins = CalibrationMeasure.BinsOf([sure, wrong], TinyCorpus.Taxonomy);

        Assert.Equal([0.0, 0.9], bins.Select(bin => bin.From));
        Assert.Equal((2, 0.95, 0.5), (bins[1].Pairs, Math.Round(bins[1].Probability, 12), bins[1].Share));
    }

    [Fact]
    public void An_interval_holds_the_middle_95_of_100_resamples()
    {
        Accuracy[] right = [new(1, 1, 1)];
        Accuracy[] wrong = [new(0, 1, 1)];
        Accuracy[][] half = [.. Enumerable.Repeat(right, 50), .. Enumerable.Repeat(wrong, 50)];

        var estimate = Bootstrap.MacroF1(half);

        // Of 100 throws of a coin 40 to 60 are heads in 95 of 100 series.
        Assert.Equal(0.5, estimate.Value);
        Assert.InRange(estimate.Low, 0.38, 0.42);
        Assert.InRange(estimate.High, 0.58, 0.62);
        Assert.Equal(estimate, Bootstrap.MacroF1(half));
    }

    [Fact]
    public void A_class_that_does_not_occur_is_no_part_of_the_mean_and_a_set_without_chance_has_no_width() =>
        Assert.Equal(new Estimate(1.0, 1.0, 1.0), Bootstrap.MacroF1([[new(2, 2, 2), new(0, 1, 0)]]));

    [Fact]
    public void A_page_without_noise_keeps_all_else()
    {
        var article = Evaluated([], [], page: "Isi berita.\nBaca juga: X\nSisanya. BACA: Y", expectedNoise: ["Baca juga: X", " BACA: Y"]);

        var clean = NoiseFreePage.Of(article.Expected);

        Assert.Equal("Isi berita.\n\nSisanya.", Encoding.UTF8.GetString(clean.Page.Span));
        Assert.Empty(clean.Noise);
    }

    private static LabelledTopic Expected(string topic, Stance stance, params (string Actor, Stance Stance)[] voices) =>
        new(topic, stance, [.. voices.Select(voice => new LabelledVoice(voice.Actor, voice.Stance))]);

    private static TopicLabel Given(string topic, Stance stance, params (string Actor, Stance Stance)[] voices) =>
        new(topic, 0.9, stance, 0.9, [], [.. voices.Select(voice => new Voice(voice.Actor, voice.Stance, 0.9, []))]);

    private static EvaluatedArticle Evaluated(
        ImmutableArray<LabelledTopic> expected,
        ImmutableArray<TopicLabel> given,
        string page = "Isi.",
        ImmutableArray<string> expectedNoise = default,
        string[]? noise = null) =>
        new(
            new LabelledArticle
            {
                Id = "x",
                Language = Language.Indonesian,
                Page = Encoding.UTF8.GetBytes(page),
                Topics = expected,
                Noise = expectedNoise.IsDefault ? [] : expectedNoise,
            },
            new Article
            {
                Title = null,
                Published = null,
                Source = null,
                Agency = null,
                Language = Language.Indonesian,
                Text = page,
                Noise = [.. (noise ?? []).Select(text => new Noise(text, NoiseKind.CrossLink))],
            },
            given,
            []);
}
