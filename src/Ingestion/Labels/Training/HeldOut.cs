namespace Ingestion.Labels.Training;

/// <summary>An article together with what models say of it that have never seen it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Margins">Its topic margins.</param>
/// <param name="Listener">The voice models to ask.</param>
internal sealed record HeldOut(TrainingArticle Article, TopicMargins Margins, VoiceListener Listener);
