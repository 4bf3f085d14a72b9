using Ingestion.Features;

namespace Ingestion.Labels.Training;

/// <summary>Fits the decision on who takes a side in a sentence.</summary>
internal static class SideDecisionTrainer
{
    private const double DirectionCost = 1.0;

    /// <summary>Who takes a side hangs on more than what a topic hangs on: twice the trees are worth their time.</summary>
    private static readonly BoostingOptions Options = new() { Trees = 60 };

    /// <summary>Fewer sides than this, told by models that have not seen them, may give the weights the wrong signs.</summary>
    private const int LeastDirections = 200;

    /// <summary>What stands in then, near what a large corpus gives: the actor, and who supports or opposes at all.</summary>
    private static readonly LinearModel FewDirections = new([0.4, 0.8, -0.8], 0.0);

    public static CrossFit<SideDecision> Fit(IReadOnlyList<HeldOut> articles, CrossFit<TopicDecision> topics, Taxonomy taxonomy)
    {
        var bearings = articles.ToDictionary(article => article, article => topics.For(article).BearingsOf(article.Article.Features, article.Margins));
        var speakers = CrossFit<BoostedTrees>.Over(articles, part => FitSpeaker(part, bearings, taxonomy));
        var sides = CrossFit<(BoostedTrees Side, LinearModel Direction)>.Over(articles, part => FitSide(part, bearings, speakers, taxonomy));
        return speakers.With(sides, (speaker, own) => new SideDecision(speaker, own.Side, own.Direction));
    }

    private static BoostedTrees FitSpeaker(IReadOnlyList<HeldOut> articles, Dictionary<HeldOut, TopicBearing[]> bearings, Taxonomy taxonomy)
    {
        var rows = new List<float[]>();
        var speaks = new List<bool>();
        foreach (var (article, sentence, description) in Heard(articles, bearings, taxonomy))
        {
            for (var candidate = 0; candidate < description.Candidates.Count; candidate++)
            {
                var actor = description.Candidates[candidate].Actor;
                rows.Add(description.SpeakerValues(candidate).ToArray());
                speaks.Add(article.Article.Sentences[sentence].Voices.Any(voice => voice.Actor == actor));
            }
        }

        return TreeBooster.Fit(rows, SpeakerDescription.LinearLength, speaks, Options);
    }

    private static (BoostedTrees Side, LinearModel Direction) FitSide(
        IReadOnlyList<HeldOut> articles, Dictionary<HeldOut, TopicBearing[]> bearings, CrossFit<BoostedTrees> speakers, Taxonomy taxonomy)
    {
        var rows = new List<float[]>();
        var takesSide = new List<bool>();
        var directions = new List<(double[] Features, bool IsPositive)>();
        foreach (var (article, sentence, description) in Heard(articles, bearings, taxonomy))
        {
            var topics = bearings[article];
            var (probabilities, likeliest) = description.SpeakersBy(speakers.For(article));
            for (var t = 0; t < topics.Length; t++)
            {
                if (!topics[t].IsHeard(sentence))
                {
                    continue;
                }

                description.Regard(topics[t]);
                for (var candidate = 0; candidate < probabilities.Length; candidate++)
                {
                    var actor = description.Candidates[candidate].Actor;
                    var values = new float[SideDescription.Length];
                    description.DescribeSide(candidate, probabilities[candidate], likeliest, values);
                    rows.Add(values);
                    var own = article.Article.Sentences[sentence].Voices.Where(voice => voice.Topic == topics[t].Topic && voice.Actor == actor).ToArray();
                    takesSide.Add(own.Length > 0);
                    directions.AddRange(own.Select(voice => (DirectionsOf(values), voice.InFavor)));
                }
            }
        }

        return (
            TreeBooster.Fit(rows, SideDescription.LinearLength, takesSide, Options),
            directions.Count >= LeastDirections ? DenseRegression.Fit(directions, DirectionCost) : FewDirections);
    }

    private static double[] DirectionsOf(float[] values) =>
        Array.ConvertAll(SideDescription.Directions(values).ToArray(), value => (double)value);

    private static IEnumerable<(HeldOut Article, int Sentence, SideDescription Description)> Heard(
        IReadOnlyList<HeldOut> articles, Dictionary<HeldOut, TopicBearing[]> bearings, Taxonomy taxonomy)
    {
        foreach (var article in articles)
        {
            var description = new SideDescription(taxonomy, article.Sides, article.Article.Features, bearings[article]);
            for (var s = 0; s < article.Article.Sentences.Count; s++)
            {
                if (TopicBearing.AnyHeard(bearings[article], s))
                {
                    description.MoveTo(s);
                    yield return (article, s, description);
                }
            }
        }
    }
}
