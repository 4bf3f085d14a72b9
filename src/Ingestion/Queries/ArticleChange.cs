using System.Collections.Immutable;
using Ingestion.Labels;
using Ingestion.Labels.Corrections;

namespace Ingestion.Queries;

/// <summary>What another model changes in an article's labels. Corrections stay, so what they say is no change.</summary>
/// <param name="Blob">The name of the article's blob.</param>
/// <param name="Labels">The labels that change, by topic; empty where none does.</param>
public sealed record ArticleChange(string Blob, ImmutableArray<LabelChange> Labels)
{
    /// <summary>Compares an article as it is stored with the same file labelled anew.</summary>
    public static ArticleChange Between(StoredArticle stored, LabelledFile file)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(file);
        var before = stored.Topics.ToDictionary(label => label.Topic, label => label.Stance);
        var after = file.IsArticle
            ? CorrectedLabels.Of(file.Labels, stored.Corrections).Topics.ToDictionary(label => label.Topic, label => label.Stance)
            : [];
        return new ArticleChange(
            stored.Blob,
            [
                .. from topic in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
                   let change = new LabelChange(topic, Find(before, topic), Find(after, topic))
                   where change.Before != change.After
                   select change,
            ]);
    }

    private static Stance? Find(Dictionary<string, Stance> labels, string topic) =>
        labels.TryGetValue(topic, out var stance) ? stance : null;
}
