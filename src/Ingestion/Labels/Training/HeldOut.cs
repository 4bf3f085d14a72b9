namespace Ingestion.Labels.Training;

/// <summary>An article together with what word models say of it that have never seen it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Fold">The part of the corpus that it belongs to; what is fitted for it is fitted without this part.</param>
/// <param name="Margins">Its topic margins.</param>
/// <param name="Sides">The words of sides, as fitted without it.</param>
internal sealed record HeldOut(TrainingArticle Article, int Fold, TopicMargins Margins, SideWeights Sides);
