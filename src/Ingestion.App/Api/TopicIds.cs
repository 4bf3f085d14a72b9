using Ingestion.Labels;

namespace Ingestion.App.Api;

/// <summary>The ids of the taxonomy's topics, for questions that name one.</summary>
internal sealed class TopicIds(Classifier classifier)
{
    /// <summary>All of them, in the order of the taxonomy.</summary>
    public IReadOnlyCollection<string> All { get; } = [.. classifier.Taxonomy.Topics.Select(topic => topic.Id)];
}
