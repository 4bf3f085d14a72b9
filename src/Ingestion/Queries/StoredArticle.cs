using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Labels.Corrections;

namespace Ingestion.Queries;

/// <summary>An article as the tables hold it: what its page says, its labels, and from what it was made.</summary>
public sealed record StoredArticle
{
    /// <summary>The article's id.</summary>
    public required string ArticleId { get; init; }

    /// <summary>The name of the blob that it came in.</summary>
    public required string Blob { get; init; }

    /// <summary>The headline, or <see langword="null"/>.</summary>
    public required string? Title { get; init; }

    /// <summary>The page's own publication date, or <see langword="null"/>.</summary>
    public required DateOnly? Published { get; init; }

    /// <summary>The time of day as the page writes it, or <see langword="null"/>.</summary>
    public required TimeOnly? PublishedTime { get; init; }

    /// <summary>The zone of <see cref="PublishedTime"/> in minutes ahead of UTC, or <see langword="null"/>.</summary>
    public required int? PublishedOffset { get; init; }

    /// <summary>The day that the article is filed under: <see cref="Published"/>, else the day in UTC on which it was received.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Where <see cref="Date"/> comes from.</summary>
    public required DateBasis DateBasis { get; init; }

    /// <summary>The outlet that published it, or <see langword="null"/>.</summary>
    public required string? Source { get; init; }

    /// <summary>The wire or outlet that it cites, or <see langword="null"/>.</summary>
    public required string? Agency { get; init; }

    /// <summary>The article's language.</summary>
    public required Language Language { get; init; }

    /// <summary>The body without the title; offsets of evidence count its UTF-16 units.</summary>
    public required string Text { get; init; }

    /// <summary>The UTF-16 units of the whole text: more than <see cref="Text"/> has where the text was too long for a row.</summary>
    public required int TextLength { get; init; }

    /// <summary>What was cut from the page, in page order.</summary>
    public required ImmutableArray<Noise> Noise { get; init; }

    /// <summary>How many pieces of noise found no room.</summary>
    public required int NoiseLeftOut { get; init; }

    /// <summary>The article's topics, the surest first, as people's corrections left them.</summary>
    public required ImmutableArray<TopicLabel> Topics { get; init; }

    /// <summary>The story that the article tells, alone or with others.</summary>
    public string? StoryId { get; init; }

    /// <summary>The topics as the model gave them; <see langword="null"/> where nobody corrected them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<TopicLabel>? ModelTopics { get; init; }

    /// <summary>What people said of the labels, in the order in which it came.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>The version of the model that labelled the article.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>The hash of the blob's bytes.</summary>
    public required string ContentHash { get; init; }

    /// <summary>When these bytes came into the blob, in UTC.</summary>
    public required DateTimeOffset Received { get; init; }
}
