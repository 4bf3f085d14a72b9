using Ingestion.Labels;
using Ingestion.Labels.Corrections;
using Ingestion.Tests.Rows;

namespace Ingestion.Tests.Labels.Corrections;

public sealed class CorrectedLabelsTests
{
    private static readonly ArticleLabels Model = new(
        Some.ModelVersion,
        [
            Some.Label("sanctions", Stance.Favor, 0.8),
            Some.Label("taiwan", Stance.Mixed, 0.7, ("China", Stance.Favor), ("Taiwan", Stance.Against)),
        ]);

    [Fact]
    public void Labels_that_nobody_corrected_are_the_model_s() => Assert.Same(Model, CorrectedLabels.Of(Model, []));

    [Fact]
    public void A_wrong_topic_goes() =>
        Assert.Equal(["taiwan"], TopicsAfter(SomeCorrection.OfTopic("sanctions", CorrectionVerdict.Wrong)));

    [Fact]
    public void A_topic_that_the_model_did_not_find_comes_first_and_is_neutral_without_evidence()
    {
        var added = After(SomeCorrection.OfTopic("diplomacy")).Topics[0];

        Assert.Equal(("diplomacy", 1, Stance.Neutral, 0, "Ana"), (added.Topic, added.Score, added.Stance, added.StanceScore, added.CorrectedBy));
        Assert.Empty(added.Evidence);
        Assert.Empty(added.Voices);
    }

    [Fact]
    public void A_topic_is_added_with_the_stance_that_the_person_names() =>
        Assert.Equal(Stance.Against, Label("diplomacy", SomeCorrection.OfTopic("diplomacy", stance: Stance.Against)).Stance);

    [Fact]
    public void A_topic_that_is_right_keeps_the_model_s_stance_and_evidence()
    {
        var label = Label("taiwan", SomeCorrection.OfTopic("taiwan"));

        Assert.Equal(Model.Topics[1] with { Score = 1, CorrectedBy = "Ana" }, label);
    }

    [Fact]
    public void A_stance_is_replaced_and_certain_and_the_voices_stay()
    {
        var label = Label("taiwan", SomeCorrection.OfStance("taiwan", Stance.Against));

        Assert.Equal(Model.Topics[1] with { Score = 1, Stance = Stance.Against, StanceScore = 1, CorrectedBy = "Ana" }, label);
    }

    [Fact]
    public void Whoever_names_a_stance_or_a_voice_on_a_topic_says_that_the_article_is_about_it()
    {
        Assert.Equal(Stance.Favor, Label("diplomacy", SomeCorrection.OfStance("diplomacy", Stance.Favor)).Stance);
        Assert.Equal("Rusia", Assert.Single(Label("diplomacy", SomeCorrection.OfVoice("diplomacy", "Rusia", Stance.Favor)).Voices).Actor);
    }

    [Fact]
    public void A_voice_that_was_not_heard_is_added_beside_the_others()
    {
        var voices = Label("taiwan", SomeCorrection.OfVoice("taiwan", "US", Stance.Against)).Voices;

        Assert.Equal(["China", "Taiwan", "US"], voices.Select(voice => voice.Actor));
        Assert.Equal(("Ana", 1.0), (voices[2].CorrectedBy, voices[2].Score));
        Assert.Null(voices[0].CorrectedBy);
    }

    [Fact]
    public void A_voice_that_is_right_keeps_its_evidence_and_is_certain()
    {
        var heard = Model.Topics[1].Voices[0];

        var voice = Label("taiwan", SomeCorrection.OfVoice("taiwan", "China", Stance.Favor)).Voices[^1];

        Assert.Equal(heard with { Score = 1, CorrectedBy = "Ana" }, voice);
    }

    [Fact]
    public void Only_the_side_of_an_actor_that_is_wrong_goes()
    {
        var wrong = SomeCorrection.OfVoice("taiwan", "China", Stance.Favor, CorrectionVerdict.Wrong);

        Assert.Equal(["Taiwan"], Label("taiwan", wrong).Voices.Select(voice => voice.Actor));
        Assert.Equal(2, Label("taiwan", wrong with { Stance = Stance.Against }).Voices.Length);
    }

    [Fact]
    public void A_wrong_voice_on_a_topic_that_the_article_is_not_about_changes_nothing() =>
        Assert.Equal(
            ["sanctions", "taiwan"],
            TopicsAfter(SomeCorrection.OfVoice("diplomacy", "China", Stance.Favor, CorrectionVerdict.Wrong)));

    [Fact]
    public void The_last_word_counts()
    {
        var label = Label(
            "taiwan",
            SomeCorrection.OfStance("taiwan", Stance.Against),
            SomeCorrection.OfTopic("taiwan", CorrectionVerdict.Wrong),
            SomeCorrection.OfTopic("taiwan", by: "Budi"));

        Assert.Equal(Model.Topics[1] with { Score = 1, CorrectedBy = "Budi" }, label);
    }

    private static ArticleLabels After(params Correction[] corrections) => CorrectedLabels.Of(Model, corrections);

    private static IEnumerable<string> TopicsAfter(params Correction[] corrections) =>
        After(corrections).Topics.Select(label => label.Topic);

    private static TopicLabel Label(string topic, params Correction[] corrections) =>
        Assert.Single(After(corrections).Topics, label => label.Topic == topic);
}
