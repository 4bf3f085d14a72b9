using Ingestion.Features;
using Ingestion.Labels;
using Ingestion.Labels.Corpus;
using Ingestion.Labels.Training;

namespace Ingestion.Tests.Labels.Training;

public sealed class SideWeightsTrainerTests
{
    private const int Precision = 4;

    private static readonly TrainingArticle[] Articles = Read();

    [Fact]
    public void An_actor_is_weighed_as_the_models_that_were_fitted_to_it_weigh_it()
    {
        var fitted = VoiceTrainer.Fit(Articles, TinyCorpus.Taxonomy);
        var weights = SideWeightsTrainer.Fit(Articles, TinyCorpus.Taxonomy);

        Assert.All(Sentences(), place =>
        {
            var (article, sentence, topic) = place;
            var features = Regarded(place);
            var candidate = VoiceCandidates.In(article.Features, sentence, VoiceCandidates.MainActors(article.Features))[0];
            features.Describe(candidate);
            var hash = features.HashOf(topic);
            var role = new ActorRole(weights.SumRole(features.Role), features.TopicRole.ToArray()).On(hash, weights);
            var given = weights.OfActor(
                role, Sums(weights.Words, features.Words), Sums(weights.TopicWords, features.TopicWords), candidate.Kind, features.WordCount);

            var roles = Sums(fitted.Table, [.. features.Role, .. VoiceInstance.Crossed(features.TopicRole, hash)]);
            var words = Sums(fitted.Table, [.. features.TopicWords, .. VoiceInstance.Crossed(features.Words, (uint)candidate.Kind)]);
            Assert.Equal(Probability(0), given.Side, Precision);
            Assert.Equal(Probability(1), given.Favor, Precision);

            double Probability(int model) => PortableMath.Logistic(
                fitted.Biases[model] + (SideWeights.RoleScale * roles[model]) + (SideWeights.WordScale(features.WordCount) * words[model]));
        });
    }

    [Fact]
    public void Whoever_speaks_is_weighed_as_the_models_that_were_fitted_to_it_weigh_it()
    {
        var fitted = StanceTrainer.Fit(Articles, TinyCorpus.Taxonomy);
        var weights = SideWeightsTrainer.Fit(Articles, TinyCorpus.Taxonomy);

        Assert.All(Sentences(), place =>
        {
            var features = Regarded(place);
            uint[] all = [.. features.TopicWords, .. VoiceInstance.Crossed(features.Words, VoiceCandidate.Anyone), .. features.Signs()];
            var sums = Sums(fitted.Table, all);
            var scale = SideWeights.WordScale(all.Length);

            var (favor, against) = weights.OfAnyone(
                features, Sums(weights.Words, features.Words), Sums(weights.TopicWords, features.TopicWords));

            Assert.Equal(fitted.Biases[0] + (scale * sums[0]), favor, Precision);
            Assert.Equal(fitted.Biases[1] + (scale * sums[1]), against, Precision);
        });
    }

    private static IEnumerable<(TrainingArticle Article, int Sentence, int Topic)> Sentences() =>
        from article in Articles
        from sentence in Enumerable.Range(0, article.Sentences.Count)
        from topic in Enumerable.Range(0, TinyCorpus.Taxonomy.Topics.Length)
        where article.Sentences[sentence].Topics[topic]
        select (article, sentence, topic);

    private static VoiceFeatures Regarded((TrainingArticle Article, int Sentence, int Topic) place)
    {
        var features = new VoiceFeatures(TinyCorpus.Taxonomy);
        features.Read(place.Article.Features.Sentences[place.Sentence]);
        features.Regard(place.Topic);
        return features;
    }

    private static float[] Sums(WeightTable table, ReadOnlySpan<uint> features)
    {
        var sums = new float[table.Columns];
        table.AddRows(features, sums);
        return sums;
    }

    private static TrainingArticle[] Read()
    {
        var extractor = new FeatureExtractor(TinyCorpus.Taxonomy);
        return
        [
            .. from labelled in LabelledFolder.Read(TinyCorpus.Folder)
               where labelled.Split == Split.Train
               let article = labelled.Read().TryGetArticle(out var read, out _) ? read : null
               where article is not null
               select TrainingArticle.From(labelled, extractor.Extract(article), TinyCorpus.Taxonomy),
        ];
    }
}
