using Ingestion.Features;
using Ingestion.Labels.Corpus;

namespace Ingestion.Labels.Training;

/// <summary>An article of the corpus as the models see it, with its labels.</summary>
internal sealed class TrainingArticle
{
    public required LabelledArticle Labelled { get; init; }

    public required ArticleFeatures Features { get; init; }

    /// <summary>One for each sentence of <see cref="Features"/>.</summary>
    public required IReadOnlyList<TrainingSentence> Sentences { get; init; }

    /// <summary>The label for each topic, or <see langword="null"/>.</summary>
    public required IReadOnlyList<LabelledTopic?> Topics { get; init; }

    public static TrainingArticle From(LabelledArticle labelled, ArticleFeatures features, Taxonomy taxonomy) =>
        new()
        {
            Labelled = labelled,
            Features = features,
            Sentences = SentenceAligner.Align(labelled, features, taxonomy),
            Topics = [.. taxonomy.Topics.Select(topic => labelled.Topics.FirstOrDefault(label => label.Topic == topic.Id))],
        };
}
