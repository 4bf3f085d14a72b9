namespace Ingestion.Labels.Corrections;

/// <summary>A model's labels with people's corrections over them.</summary>
internal static class CorrectedLabels
{
    // The probability of what a person said.
    private const double Certain = 1;

    // Nobody said which stance the article has.
    private const double Unknown = 0;

    /// <summary>The labels as they stand after all corrections, which are applied in their order: the last word counts.</summary>
    /// <remarks>
    /// Whoever says which side is taken on a topic says that the article is about it. A topic that was taken away and
    /// comes back has what the model said of it.
    /// </remarks>
    public static ArticleLabels Of(ArticleLabels model, IReadOnlyCollection<Correction> corrections)
    {
        if (corrections.Count == 0)
        {
            return model;
        }

        var given = model.Topics.ToDictionary(label => label.Topic, StringComparer.Ordinal);
        var labels = new Dictionary<string, TopicLabel>(given, StringComparer.Ordinal);
        foreach (var correction in corrections)
        {
            if (correction is { Field: CorrectionField.Topic, Verdict: CorrectionVerdict.Wrong })
            {
                labels.Remove(correction.Topic);
            }
            else if (labels.TryGetValue(correction.Topic, out var label))
            {
                labels[correction.Topic] = Corrected(label, correction);
            }
            else if (correction is not { Field: CorrectionField.Voice, Verdict: CorrectionVerdict.Wrong })
            {
                var returned = given.GetValueOrDefault(correction.Topic)
                    ?? new TopicLabel(correction.Topic, Certain, Stance.Neutral, Unknown, [], []);
                labels[correction.Topic] = Corrected(returned with { Score = Certain, CorrectedBy = correction.By }, correction);
            }
        }

        return model with
        {
            Topics = [.. labels.Values.OrderByDescending(label => label.Score).ThenBy(label => label.Topic, StringComparer.Ordinal)],
        };
    }

    private static TopicLabel Corrected(TopicLabel label, Correction correction) => correction switch
    {
        { Field: CorrectionField.Voice, Actor: { } actor, Stance: { } side } => label with
        {
            Voices =
            [
                .. label.Voices.Where(voice => !Is(voice, actor, side)),
                .. correction.Verdict == CorrectionVerdict.Right
                    ? [(label.Voices.FirstOrDefault(voice => Is(voice, actor, side)) ?? new Voice(actor, side, Certain, []))
                        with { Score = Certain, CorrectedBy = correction.By }]
                    : Array.Empty<Voice>(),
            ],
        },
        { Stance: { } stance } => label with { Score = Certain, Stance = stance, StanceScore = Certain, CorrectedBy = correction.By },
        _ => label with { Score = Certain, CorrectedBy = correction.By },
    };

    private static bool Is(Voice voice, string actor, Stance side) => voice.Actor == actor && voice.Stance == side;
}
