using System.Text.Json.Serialization;

namespace Ingestion.Articles;

/// <summary>Where a date comes from, the most trusted first.</summary>
[JsonConverter(typeof(WireNameConverter<DateBasis>))]
public enum DateBasis
{
    /// <summary>A schema.org object in a <c>script type="application/ld+json"</c>.</summary>
    JsonLd,

    /// <summary>A <c>meta</c> element, such as <c>article:published_time</c> or <c>content_PublishedDate</c>.</summary>
    Meta,

    /// <summary>A <c>time</c> element of the article, or one that schema.org's microdata name <c>datePublished</c>.</summary>
    TimeElement,

    /// <summary>A field of a JSON file or of a Markdown file's front matter.</summary>
    Field,

    /// <summary>A byline above or under the text.</summary>
    HeaderLine,

    /// <summary>The dateline that opens the text ("MANILA, 3 Juni 2024 –").</summary>
    Dateline,

    /// <summary>The title itself ("Keterangan Pers, 3 Juni 2024").</summary>
    Title,

    /// <summary>A mark such as "kemarin" or "2 jam lalu", counted from the day of its reader that the page gives.</summary>
    RelativeDay,

    /// <summary>The text, which says which day "today" is ("hari ini, Senin 3 Juni 2024").</summary>
    Text,

    /// <summary>The page gives none: the day that the file was received.</summary>
    Received,
}
