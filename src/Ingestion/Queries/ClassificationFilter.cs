using System.Collections.Immutable;
using System.Text.Json;
using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Rows;
using Ingestion.Rows.Search;

namespace Ingestion.Queries;

/// <summary>Which items a question is about. Of several values of one kind any will do; an empty list asks nothing.</summary>
internal sealed record ClassificationFilter
{
    public static readonly ImmutableArray<string> Parameters =
        ["topic", "stance", "actor", "source", "language", "from", "to", "minScore", "q"];

    // Each word is up to three key ranges, which are read beside one another.
    private const int MaxWords = 10;

    /// <summary>In ordinal order; empty for all, and for articles without a topic.</summary>
    public required ImmutableArray<string> Topics { get; init; }

    /// <summary>The article's stances; beside <see cref="ActorKeys"/> those that the actors take.</summary>
    public required ImmutableArray<Stance> Stances { get; init; }

    /// <summary>Folded names.</summary>
    public required ImmutableArray<string> ActorKeys { get; init; }

    /// <summary>Folded, as <see cref="RowProperties.SourceKey"/> is.</summary>
    public required ImmutableArray<string> SourceKeys { get; init; }

    public required ImmutableArray<Language> Languages { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly? From { get; init; }

    /// <summary>The day after the last.</summary>
    public required DateOnly? To { get; init; }

    public required double? MinScore { get; init; }

    /// <summary>Folded words, of each of which the title or the text must have a form.</summary>
    public required ImmutableArray<string> Words { get; init; }

    /// <summary>The same text for the same question, whatever order its values were given in.</summary>
    public string Canonical => JsonSerializer.Serialize(
        new object?[] { Topics, Stances, ActorKeys, SourceKeys, Languages, From, To, MinScore, Words }, JsonSerializerOptions.Web);

    public static ClassificationFilter Read(QueryParameters parameters, IReadOnlyCollection<string> topics)
    {
        var asked = parameters.Values("topic");
        if (asked.FirstOrDefault(topic => topic != RowKeys.AllTopics && !topics.Contains(topic)) is { } unknown)
        {
            parameters.Refuse("topic", $"'{QueryParameters.Shown(unknown)}' is no topic of the taxonomy.", string.Join(", ", topics.Append(RowKeys.AllTopics)));
        }

        var filter = new ClassificationFilter
        {
            Topics = asked.Contains(RowKeys.AllTopics) ? [] : asked,
            Stances = parameters.Names<Stance>("stance"),
            ActorKeys = Folded(parameters.Values("actor")),
            SourceKeys = Folded(parameters.Values("source")),
            Languages = parameters.Names<Language>("language"),
            From = parameters.Day("from"),
            To = parameters.Day("to"),
            MinScore = parameters.Probability("minScore"),
            Words = ReadWords(parameters),
        };
        if (filter.From >= filter.To)
        {
            parameters.Refuse("to", "The day is not after 'from', so that no day is asked for.", "a day after 'from': 'to' itself is not asked for");
        }

        return filter;
    }

    /// <summary>Whether the item is asked for and within the days, <see cref="Words"/> aside.</summary>
    public bool TakesWithDay(ClassificationItem item) =>
        (From is null || item.Date >= From) && (To is null || item.Date < To) && Takes(item);

    /// <summary>Whether the item is asked for, <see cref="Words"/> aside: its rows do not tell of them.</summary>
    public bool Takes(ClassificationItem item) =>
        (Topics.IsEmpty || (item.Topic is not null && Topics.Contains(item.Topic)))
        && (!ActorKeys.IsEmpty ? item.Voices.Any(IsAskedFor) : Stances.IsEmpty || (item.Stance is { } stance && Stances.Contains(stance)))
        && (MinScore is null || item.Score >= MinScore)
        && (Languages.IsEmpty || Languages.Contains(item.Language))
        && (SourceKeys.IsEmpty || (item.Source is not null && SourceKeys.Contains(FoldedText.Of(item.Source))));

    private bool IsAskedFor(Voice voice) =>
        ActorKeys.Contains(FoldedText.Of(voice.Actor)) && (Stances.IsEmpty || Stances.Contains(voice.Stance));

    private static ImmutableArray<string> Folded(ImmutableArray<string> names) =>
        [.. names.Select(name => FoldedText.Of(name)).Distinct().Order(StringComparer.Ordinal)];

    private static ImmutableArray<string> ReadWords(QueryParameters parameters)
    {
        if (parameters.Value("q") is not { } search)
        {
            return [];
        }

        ImmutableArray<string> given = [.. FoldedWords.Of(search).Distinct()];
        ImmutableArray<string> words = [.. SearchWords.Of(search).Distinct().Order(StringComparer.Ordinal)];
        if (given.Length is 0 or > MaxWords)
        {
            parameters.Refuse("q", $"{given.Length} different words are given.", $"1 to {MaxWords} words of letters and digits");
        }
        else if (words.IsEmpty)
        {
            parameters.Refuse("q", "Nearly every article has these words, so that none is looked for by them.", "a word beside those such as 'yang', 'dan' or 'the'");
        }

        return words;
    }
}
