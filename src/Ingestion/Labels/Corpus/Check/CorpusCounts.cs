using System.Collections.Immutable;
using Ingestion.Articles;
using Ingestion.Features;

namespace Ingestion.Labels.Corpus.Check;

/// <summary>How much of what a corpus holds.</summary>
public sealed record CorpusCounts
{
    /// <summary>All articles.</summary>
    public required int Articles { get; init; }

    /// <summary>Articles by language.</summary>
    public required ImmutableSortedDictionary<Language, int> Languages { get; init; }

    /// <summary>Articles by split.</summary>
    public required ImmutableSortedDictionary<Split, int> Splits { get; init; }

    /// <summary>Articles by topic and stance, for every topic of the taxonomy.</summary>
    public required ImmutableArray<TopicCounts> Topics { get; init; }

    /// <summary>Articles on none of the topics.</summary>
    public required int WithoutTopic { get; init; }

    /// <summary>Articles with page noise.</summary>
    public required int WithNoise { get; init; }

    /// <summary>Sentences that bear on a topic.</summary>
    public required int Sentences { get; init; }

    /// <summary>Sentences in which someone takes a side.</summary>
    public required int SentencesWithVoice { get; init; }

    /// <summary>Events.</summary>
    public required int Events { get; init; }

    /// <summary>Articles that tell the same story as another.</summary>
    public required int SameStory { get; init; }

    /// <summary>Counts a corpus.</summary>
    public static CorpusCounts Of(IReadOnlyList<LabelledArticle> articles, Taxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(taxonomy);
        var labels = articles.SelectMany(article => article.Topics).ToLookup(topic => (topic.Topic, topic.Stance));
        return new CorpusCounts
        {
            Articles = articles.Count,
            Languages = articles.GroupBy(article => article.Language).ToImmutableSortedDictionary(group => group.Key, group => group.Count()),
            Splits = articles.Where(article => article.Split is not null)
                .GroupBy(article => article.Split!.Value).ToImmutableSortedDictionary(group => group.Key, group => group.Count()),
            Topics =
            [
                .. taxonomy.Topics.Select(topic => new TopicCounts(
                    topic.Id,
                    Enum.GetValues<Stance>().ToImmutableSortedDictionary(stance => stance, stance => labels[(topic.Id, stance)].Count()))),
            ],
            WithoutTopic = articles.Count(article => article.Topics.IsEmpty),
            WithNoise = articles.Count(article => !article.Noise.IsEmpty),
            Sentences = articles.SelectMany(article => article.Sentences).Count(sentence => !sentence.Topics.IsEmpty),
            SentencesWithVoice = articles.SelectMany(article => article.Sentences).Count(sentence => !sentence.Voices.IsEmpty),
            Events = articles.Select(article => article.Event).Distinct().Count(),
            SameStory = articles.Count(article => article.SameStoryAs is not null),
        };
    }
}
