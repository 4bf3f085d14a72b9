using Ingestion.Features;
using Ingestion.Labels.Corpus;

namespace Ingestion.Labels.Training;

/// <summary>Fits the models that decide and calibrate, on articles that the word models have not seen.</summary>
internal static class DecisionTrainer
{
    private const double TopicCost = 1.0;
    private const double VoiceCost = 1.0;
    private const double StanceCost = 0.3;

    /// <summary>Voices are looked at in articles at least this likely to be on the topic, besides those that are.</summary>
    private const double LeastTopicProbability = 0.3;

    public static Decisions Fit(IReadOnlyList<HeldOut> heldOut, Taxonomy taxonomy)
    {
        var topics = taxonomy.Topics.Length;
        var (topic, biases) = FitTopic(heldOut, topics);
        var decisions = new Decisions
        {
            Topic = topic,
            TopicBiases = [.. biases],
            TopicThresholds = [.. Enumerable.Repeat(0.5, topics)],
            Voice = new LinearModel([.. new double[HeldOutVoiceLength]], 0),
            VoiceThreshold = 0.5,
            Stances = [],
        };
        decisions = decisions with { TopicThresholds = [.. Thresholds(heldOut, decisions, topics)] };
        var rows = new List<(double[] Description, bool IsVoice)>();
        var stances = new List<(double[] Description, Stance Stance)>();
        foreach (var article in heldOut)
        {
            for (var t = 0; t < topics; t++)
            {
                var label = article.Article.Topics[t];
                if (label is null && decisions.TopicProbability(article.Margins, t) < LeastTopicProbability)
                {
                    continue;
                }

                var heard = article.Listener.Listen(article.Article.Features, article.Margins, t);
                foreach (var voice in heard)
                {
                    var description = new double[HeldOutVoiceLength];
                    voice.Describe(description);
                    rows.Add((description, IsLabelled(label, voice, taxonomy)));
                }

                if (label is not null)
                {
                    stances.Add((StanceDescription.Of(heard, t, topics), label.Stance));
                }
            }
        }

        decisions = decisions with { Voice = Fit(rows, VoiceCost), Stances = [.. FitStances(stances)] };
        var missed = heldOut.Sum(article => article.Article.Topics.Sum(label => label?.Voices.Length ?? 0)) - rows.Count(row => row.IsVoice);
        var scored = rows.Select(row => (decisions.Voice.Probability(row.Description), row.IsVoice)).ToArray();
        return decisions with { VoiceThreshold = Threshold.Best(scored, missed, 0.2, 0.7) };
    }

    private const int HeldOutVoiceLength = HeardVoice.DescriptionLength;

    private static (LinearModel Shared, double[] Biases) FitTopic(IReadOnlyList<HeldOut> heldOut, int topics)
    {
        const int Shared = TopicMargins.DescriptionLength;
        var instances = new List<SparseVector>();
        var classes = new List<bool>();
        foreach (var article in heldOut)
        {
            for (var t = 0; t < topics; t++)
            {
                var description = new double[Shared + topics];
                article.Margins.Describe(t, description.AsSpan(0, Shared));
                description[Shared + t] = 1.0;
                instances.Add(SparseVector.Dense(description));
                classes.Add(article.Article.Topics[t] is not null);
            }
        }

        var fitted = new LogisticRegression(instances).Fit(Shared + topics, [.. classes], TopicCost);
        return (new LinearModel([.. fitted[..Shared]], fitted[^1]), fitted[Shared..^1]);
    }

    private static IEnumerable<double> Thresholds(IReadOnlyList<HeldOut> heldOut, Decisions decisions, int topics)
    {
        var scores = Enumerable.Range(0, topics)
            .Select(t => heldOut.Select(article => (decisions.TopicProbability(article.Margins, t), article.Article.Topics[t] is not null)).ToArray())
            .ToArray();
        var common = Threshold.Best([.. scores.SelectMany(score => score)], 0, 0.25, 0.65);
        return scores.Select(score => Threshold.Best(score, 0, common - 0.1, common + 0.1));
    }

    private static bool IsLabelled(LabelledTopic? label, HeardVoice voice, Taxonomy taxonomy)
    {
        var name = voice.Actor == VoiceCandidate.Author ? Taxonomy.Author : taxonomy.Actors[voice.Actor].Name;
        return label is not null && label.Voices.Any(own => own.Actor == name && own.Stance == voice.Stance);
    }

    private static LinearModel Fit(List<(double[] Description, bool IsPositive)> rows, double cost)
    {
        var length = rows[0].Description.Length;
        var fitted = new LogisticRegression([.. rows.Select(row => SparseVector.Dense(row.Description))])
            .Fit(length, [.. rows.Select(row => row.IsPositive)], cost);
        return new LinearModel([.. fitted[..length]], fitted[^1]);
    }

    private static IEnumerable<LinearModel> FitStances(List<(double[] Description, Stance Stance)> rows) =>
        Enum.GetValues<Stance>().Select(stance => Fit([.. rows.Select(row => (row.Description, row.Stance == stance))], StanceCost));
}
