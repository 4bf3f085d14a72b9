using System.Collections.Immutable;
using Ingestion.App.Api.Formats;
using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Queries;
using Ingestion.Queries.Stories;

namespace Ingestion.App.Api.Describing;

/// <summary>The parameters of the routes. A route refuses all that it does not name.</summary>
public static class ApiParameters
{
    /// <summary>How many rows a page has.</summary>
    public static ApiParameter Limit { get; } = new("limit", "The most items of a page.")
    {
        Type = "integer",
        Least = 1,
        Greatest = ClassificationQuery.MaxLimit,
        Default = $"{ClassificationQuery.DefaultLimit}",
        Example = "100",
    };

    /// <summary>How many rows a page has, or all of them.</summary>
    public static ApiParameter LimitOrAll { get; } = Limit with
    {
        Description = "The most items of a page; or 'all', as CSV or NDJSON, for the whole answer in one, streamed.",
        Values = [ClassificationPages.All],
    };

    /// <summary>Which page it is.</summary>
    public static ApiParameter Continuation { get; } = new("continuation", "Where the page before ended: its 'continuation', with all other parameters but 'limit' unchanged.")
    {
        Example = "\"ASnSIT1hoP__dRZVICsV_ME2XA4rwmQJYXRhaXdhbg\"",
    };

    /// <summary>The format of an answer made of rows.</summary>
    public static ApiParameter Format { get; } = new("format", "The format of the answer; it goes before the header Accept, for programs that can only follow a link.")
    {
        Values = WireName.All<AnswerFormat>(),
        Example = "\"csv\"",
    };

    /// <summary>What an uploaded file is called.</summary>
    public static ApiParameter FileName { get; } = new("name", "What the file is called; only the part after the last slash counts.")
    {
        IsRequired = true,
        Example = "\"latihan gabungan.html\"",
    };

    /// <summary>The span of a count.</summary>
    public static ApiParameter Interval { get; } = new("interval", "The span of each count; a week begins on Monday.")
    {
        Values = WireName.All<TimelineInterval>(),
        Default = "\"day\"",
        Example = "\"month\"",
    };

    /// <summary>Which items become one.</summary>
    public static ApiParameter Collapse { get; } = new("collapse", "With 'story', one item stands for all articles of a story: that of the first, with 'storyCount' and 'storySource', who published it first.")
    {
        Values = WireName.All<Collapse>(),
        Default = "\"none\"",
        Example = "\"story\"",
    };

    /// <summary>What counts are told apart by.</summary>
    public static ApiParameter By { get; } = new("by", "What the counts are told apart by.")
    {
        Values = WireName.All<TimelineDimension>(),
        Default = "\"topic\"",
        Example = "\"stance\"",
    };

    /// <summary>Those that say which classifications are asked for.</summary>
    public static ImmutableArray<ApiParameter> Filter { get; } =
    [
        new("topic", "A topic's id, as GET /api/topics lists them; 'all' stands for every topic and none.") { IsList = true, Example = "\"taiwan\"" },
        new("stance", "The article's stance on the topic's proposition.") { IsList = true, Values = WireName.All<Stance>(), Example = "\"against\"" },
        new("actor", "Who takes a side, as GET /api/topics names actors; with 'stance', who takes that side.") { IsList = true, Example = "\"China\"" },
        new("source", "The outlet; case does not matter.") { IsList = true, Example = "\"Antara\"" },
        new("language", "The article's language.") { IsList = true, Values = WireName.All<Language>(), Example = "\"id\"" },
        new("from", "The first day that is asked for.") { Format = "date", Example = "\"2024-10-01\"" },
        new("to", "The day after the last that is asked for.") { Format = "date", Example = "\"2024-11-01\"" },
        new("minScore", "The least probability that the article is about the topic.") { Type = "number", Least = 0, Greatest = 1, Example = "0.8" },
        new("q", "Words of each of which the title or the text must have a form: 'latihan' finds 'berlatih', 'sanctions' finds 'sanction'. Up to ten, in any order; case, diacritics and punctuation do not matter, and words that nearly every text has ('yang', 'the') are passed over.") { Example = "\"latihan gabungan\"" },
    ];

    /// <summary>All parameters of classifications but <see cref="Format"/>.</summary>
    public static ImmutableArray<ApiParameter> Classifications { get; } = [.. Filter, Collapse, LimitOrAll, Continuation];
}
