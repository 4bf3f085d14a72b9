using System.Collections.Immutable;

namespace Ingestion.Labels.Evaluation;

/// <summary>How well a model labels a labelled set.</summary>
/// <param name="ModelVersion">The model's version.</param>
/// <param name="Articles">How many articles were read and labelled.</param>
/// <param name="Rejected">How many files gave no article; their labels count as missed.</param>
/// <param name="Topics">A row for each topic of the taxonomy.</param>
/// <param name="TopicMacroF1">The mean F1 of the topics that occur in the set.</param>
/// <param name="TopicMicro">All topics counted together.</param>
/// <param name="StanceOfFound">Stances of the labelled topics that the model found.</param>
/// <param name="StanceOfAll">Stances of all labelled topics, one that was not found being wrong.</param>
/// <param name="Voices">Voices with topic, actor and stance all right.</param>
/// <param name="Metadata">What the page says of itself.</param>
/// <param name="Noise">Noise by characters, white space aside.</param>
/// <param name="CalibrationError">
/// The expected calibration error of the topics' probabilities: ten bins of equal width, over all pairs of article and topic.
/// </param>
/// <param name="Main">The measures that a model is judged by, with their confidence intervals.</param>
/// <param name="Languages">The same for the articles of each language.</param>
/// <param name="Reliability">What the calibration error is made of: probabilities against shares.</param>
/// <param name="Errors">Every difference, in the order of the set.</param>
public sealed record EvaluationReport(
    string ModelVersion,
    int Articles,
    int Rejected,
    ImmutableArray<TopicAccuracy> Topics,
    double TopicMacroF1,
    Accuracy TopicMicro,
    StanceAccuracy StanceOfFound,
    StanceAccuracy StanceOfAll,
    Accuracy Voices,
    MetadataAccuracy Metadata,
    Accuracy Noise,
    double CalibrationError,
    MainMeasures Main,
    ImmutableArray<MainMeasures> Languages,
    ImmutableArray<ReliabilityBin> Reliability,
    ImmutableArray<EvaluationError> Errors);
