using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Ingestion.Articles;
using Ingestion.Labels;

namespace Ingestion.Queries;

/// <summary>One article and one of its topics; its properties are those of the answer, in their order.</summary>
public sealed record ClassificationItem
{
    /// <summary>The article's id.</summary>
    public required string ArticleId { get; init; }

    /// <summary>The name of the blob that the article came in.</summary>
    public required string Blob { get; init; }

    /// <summary>The headline, cut where it is long.</summary>
    public required string? Title { get; init; }

    /// <summary>The page's own publication date, or <see langword="null"/>.</summary>
    public required DateOnly? Published { get; init; }

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

    /// <summary>The topic's id; <see langword="null"/> for an article without topics, as the label's other properties are then.</summary>
    public string? Topic { get; init; }

    /// <summary>The probability, 0 to 1, that the article is about the topic.</summary>
    public double? Score { get; init; }

    /// <summary>The article's stance on the topic's proposition.</summary>
    public Stance? Stance { get; init; }

    /// <summary>The probability, 0 to 1, of that stance.</summary>
    public double? StanceScore { get; init; }

    /// <summary>Who takes which side.</summary>
    public ImmutableArray<Voice> Voices { get; init; } = [];

    /// <summary>The sentences that show the topic, best first.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>The story that the article tells, alone or with others.</summary>
    public string? StoryId { get; init; }

    /// <summary>How many articles tell the story; only where one item stands for all of them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? StoryCount { get; init; }

    /// <summary>Who published the story first; only where one item stands for all of it, and where that page names its publisher.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? StorySource { get; init; }

    /// <summary>The version of the model that labelled the article.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>When the article came, in UTC; no part of an answer in JSON, <see langword="null"/> where items are only counted.</summary>
    [JsonIgnore]
    public DateTimeOffset? Received { get; init; }

    /// <summary>The time and id that its row stands under.</summary>
    internal string Place { get; init; } = "";
}
