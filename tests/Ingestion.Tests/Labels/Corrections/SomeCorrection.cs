using Ingestion.Labels;
using Ingestion.Labels.Corrections;
using Ingestion.Tests.Rows;

namespace Ingestion.Tests.Labels.Corrections;

/// <summary>Corrections whose particulars a test does not care for.</summary>
internal static class SomeCorrection
{
    public static Correction OfTopic(
        string topic, CorrectionVerdict verdict = CorrectionVerdict.Right, Stance? stance = null, string by = "Ana") =>
        Of(CorrectionField.Topic, topic, null, stance, verdict, by);

    public static Correction OfStance(string topic, Stance stance, string by = "Ana") =>
        Of(CorrectionField.Stance, topic, null, stance, CorrectionVerdict.Wrong, by);

    public static Correction OfVoice(
        string topic, string actor, Stance stance, CorrectionVerdict verdict = CorrectionVerdict.Right, string by = "Ana") =>
        Of(CorrectionField.Voice, topic, actor, stance, verdict, by);

    private static Correction Of(
        CorrectionField field, string topic, string? actor, Stance? stance, CorrectionVerdict verdict, string by) => new()
        {
            Field = field,
            Topic = topic,
            Actor = actor,
            Stance = stance,
            Verdict = verdict,
            By = by,
            Reason = "Beijing membantah pada kalimat kedua.",
            ModelVersion = Some.ModelVersion,
            ContentHash = Some.Content("first").Value,
            Received = Some.Received,
        };
}
