using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Ingestion.Articles;

namespace Ingestion.Labels.Corpus;

/// <summary>An article of a labelled set, one line of its <c>*.jsonl</c>.</summary>
public sealed record LabelledArticle
{
    /// <summary>A name that no other article of the set has.</summary>
    public required string Id { get; init; }

    /// <summary>The page's file, relative to the <c>*.jsonl</c>; or <see langword="null"/> where <see cref="Text"/> holds the page.</summary>
    public string? File { get; init; }

    /// <summary>The page as it came, noise and all.</summary>
    public string? Text { get; init; }

    /// <summary>The bytes of the page, from <see cref="File"/> or <see cref="Text"/>.</summary>
    [JsonIgnore]
    public ReadOnlyMemory<byte> Page { get; init; }

    /// <summary>Where the article stands in the set: file and line, as <c>malay.jsonl:12</c>.</summary>
    [JsonIgnore]
    public string Origin { get; init; } = "";

    /// <summary>The language of the article.</summary>
    [JsonConverter(typeof(WireNameConverter<Language>))]
    public required Language Language { get; init; }

    /// <summary>The headline as the page shows it.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication as the page shows it.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The outlet, as the page names it.</summary>
    public string? Source { get; init; }

    /// <summary>The agency that the article cites.</summary>
    public string? Agency { get; init; }

    /// <summary>What the article is about; empty for an article on none of the topics.</summary>
    public ImmutableArray<LabelledTopic> Topics { get; init; } = [];

    /// <summary>The lines, or parts of lines, that are no part of the article.</summary>
    public ImmutableArray<string> Noise { get; init; } = [];

    /// <summary>The kind of each entry of <see cref="Noise"/>; only a corpus has them.</summary>
    [JsonPropertyName("noise_kinds")]
    public ImmutableArray<NoiseKind> NoiseKinds { get; init; } = [];

    /// <summary>The id of the article that first told the same story, or <see langword="null"/>.</summary>
    [JsonPropertyName("same_story_as")]
    public string? SameStoryAs { get; init; }

    /// <summary>What the article tells of; an event's articles are all in one split. Only a corpus has it.</summary>
    public string? Event { get; init; }

    /// <summary>The part of the corpus; only a corpus has it.</summary>
    [JsonConverter(typeof(WireNameConverter<Split>))]
    public Split? Split { get; init; }

    /// <summary>The sentences of an article with topics; only a corpus has them.</summary>
    public ImmutableArray<LabelledSentence> Sentences { get; init; } = [];

    /// <summary>Reads the page as any file is read.</summary>
    internal ReadResult Read() => ArticleReader.Read(File ?? Id, Page);
}
