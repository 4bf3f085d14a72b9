using Ingestion.Articles;
using Ingestion.Features;
using Ingestion.Labels;
using Ingestion.Labels.Corpus;
using Ingestion.Labels.Training;

namespace Ingestion.Tests.Labels.Training;

public sealed class SentenceAlignerTests
{
    [Fact]
    public void A_labelled_sentence_is_found_whatever_its_quotation_marks_and_spaces()
    {
        var sentences = Align("Engineers came. “The  meter is fair,” the Mayor said.", Sentence("\"The meter is fair,\" the Mayor said."));

        Assert.Equal([false, true], sentences.Select(sentence => sentence.Topics[0]));
        Assert.Equal([(0, 0, true), (0, VoiceCandidate.Unlisted, true)], sentences[1].Voices);
    }

    [Fact]
    public void A_labelled_sentence_that_was_split_labels_all_its_parts()
    {
        var sentences = Align("\"The meter is fair. We looked at every wall,\" he said. Then it rained.", Sentence("\"The meter is fair. We looked at every wall,\" he said."));

        Assert.Equal([true, true, false], sentences.Select(sentence => sentence.Topics[0]));
    }

    [Fact]
    public void A_sentence_that_reading_lost_labels_nothing() =>
        Assert.All(Align("Something else was read.", Sentence("The meter is fair.")), sentence => Assert.DoesNotContain(true, sentence.Topics));

    private static LabelledSentence Sentence(string quote) =>
        new(quote, ["metering"], [new LabelledSentenceVoice("metering", "Mayor", Stance.Favor), new LabelledSentenceVoice("metering", "other:Nobody", Stance.Favor)]);

    private static TrainingSentence[] Align(string text, LabelledSentence sentence)
    {
        var article = new Article
        {
            Title = null,
            Published = null,
            Source = null,
            Agency = null,
            Language = Language.English,
            Text = text,
            Noise = [],
        };
        return SentenceAligner.Align(
            new LabelledArticle { Id = "a", Language = Language.English, Sentences = [sentence] },
            new FeatureExtractor(TinyCorpus.Taxonomy).Extract(article),
            TinyCorpus.Taxonomy);
    }
}
