using Ingestion.Features;

namespace Ingestion.Labels.Training;

/// <summary>Fits and calibrates the decision on voices, and chooses its threshold.</summary>
internal static class VoiceDecisionTrainer
{
    private const double Cost = 1.0;
    private const double LowestThreshold = 0.2;
    private const double HighestThreshold = 0.7;

    public static VoiceDecision Fit(IReadOnlyList<Hearing> hearings, Taxonomy taxonomy)
    {
        var rows = hearings
            .SelectMany(hearing => hearing.Heard.Voices.Select(voice => (Features: Describe(voice), IsPositive: IsLabelled(hearing, voice, taxonomy))))
            .ToArray();
        var model = DenseRegression.Fit(rows, Cost);
        var labelled = hearings.Sum(hearing => hearing.Label?.Voices.Length ?? 0);
        var threshold = Threshold.Best(
            [.. rows.Select(row => (model.Probability(row.Features), row.IsPositive))],
            labelled - rows.Count(row => row.IsPositive),
            LowestThreshold,
            HighestThreshold);
        return new VoiceDecision(model, threshold);
    }

    private static double[] Describe(HeardVoice voice)
    {
        var description = new double[HeardVoice.DescriptionLength];
        voice.Describe(description);
        return description;
    }

    private static bool IsLabelled(Hearing hearing, HeardVoice voice, Taxonomy taxonomy)
    {
        var name = voice.Actor == VoiceCandidate.Author ? Taxonomy.Author : taxonomy.Actors[voice.Actor].Name;
        return hearing.Label is { } label && label.Voices.Any(own => own.Actor == name && own.Stance == voice.Stance);
    }
}
