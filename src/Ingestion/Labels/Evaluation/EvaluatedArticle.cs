using System.Collections.Immutable;
using Ingestion.Articles;
using Ingestion.Labels.Corpus;

namespace Ingestion.Labels.Evaluation;

/// <summary>A labelled article beside what reading and the model made of it.</summary>
/// <param name="Expected">The labels of a person.</param>
/// <param name="Read">The article as read, or <see langword="null"/> where the file was rejected.</param>
/// <param name="Topics">The labels of the model.</param>
/// <param name="Probabilities">The probability of every topic, in the taxonomy's order.</param>
internal sealed record EvaluatedArticle(
    LabelledArticle Expected,
    Article? Read,
    ImmutableArray<TopicLabel> Topics,
    double[] Probabilities);
