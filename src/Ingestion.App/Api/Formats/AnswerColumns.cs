using System.Collections.Immutable;
using Ingestion.Queries;

namespace Ingestion.App.Api.Formats;

/// <summary>The columns of the answers that can be had as tables, named and ordered as the properties in JSON.</summary>
public static class AnswerColumns
{
    /// <summary>Those of classifications.</summary>
    public static ImmutableArray<CsvColumn<ClassificationItem>> Classifications { get; } =
    [
        new("articleId", item => item.ArticleId),
        new("blob", item => item.Blob),
        new("title", item => item.Title),
        new("published", item => item.Published is { } day ? CellText.Of(day) : null),
        new("date", item => CellText.Of(item.Date)),
        new("dateBasis", item => WireName.Of(item.DateBasis)),
        new("source", item => item.Source),
        new("agency", item => item.Agency),
        new("language", item => WireName.Of(item.Language)),
        new("topic", item => item.Topic),
        new("score", item => item.Score is { } score ? CellText.Of(score) : null),
        new("stance", item => item.Stance is { } stance ? WireName.Of(stance) : null),
        new("stanceScore", item => item.StanceScore is { } score ? CellText.Of(score) : null),
        new("voices", item => CellText.Of(item.Voices)),
        new("evidence", item => CellText.Of(item.Evidence)),
        new("storyId", item => item.StoryId),
        new("storyCount", item => item.StoryCount is { } count ? CellText.Of(count) : null),
        new("storySource", item => item.StorySource),
        new("modelVersion", item => item.ModelVersion),
    ];

    /// <summary>Those of rejections.</summary>
    public static ImmutableArray<CsvColumn<RejectionItem>> Rejections { get; } =
    [
        new("articleId", item => item.ArticleId),
        new("blob", item => item.Blob),
        new("reason", item => WireName.Of(item.Reason)),
        new("message", item => item.Message),
        new("received", item => CellText.Of(item.Received)),
        new("attempts", item => CellText.Of(item.Attempts)),
        new("contentHash", item => item.ContentHash),
    ];

    /// <summary>Those of a timeline.</summary>
    public static ImmutableArray<CsvColumn<TimelineCount>> Timeline { get; } =
    [
        new("start", count => CellText.Of(count.Start)),
        new("value", count => count.Value),
        new("count", count => CellText.Of(count.Count)),
    ];

    /// <summary>Those of who says what.</summary>
    public static ImmutableArray<CsvColumn<VoiceCount>> Voices { get; } =
    [
        new("actor", count => count.Actor),
        new("topic", count => count.Topic),
        new("stance", count => WireName.Of(count.Stance)),
        new("count", count => CellText.Of(count.Count)),
    ];
}
