namespace Ingestion.Labels;

/// <summary>Tells whether a heard voice is one.</summary>
/// <param name="Model">Over <see cref="HeardVoice.Describe"/>.</param>
/// <param name="Threshold">The probability from which on a voice is given.</param>
internal sealed record VoiceDecision(LinearModel Model, double Threshold)
{
    public double ProbabilityOf(HeardVoice voice)
    {
        Span<double> description = stackalloc double[HeardVoice.DescriptionLength];
        voice.Describe(description);
        return Model.Probability(description);
    }
}
