using System.Text.Json.Serialization;

namespace Ingestion.Articles;

/// <summary>The kinds of page noise, after the labelling guide.</summary>
[JsonConverter(typeof(WireNameConverter<NoiseKind>))]
public enum NoiseKind
{
    /// <summary>A link to another article ("Baca juga: …").</summary>
    CrossLink,

    /// <summary>An advert or its marker ("SCROLL TO CONTINUE WITH CONTENT").</summary>
    Advert,

    /// <summary>A call to follow or subscribe.</summary>
    Follow,

    /// <summary>A reader's comment, or the line above comments.</summary>
    Comment,

    /// <summary>A share bar, or the social addresses under a text.</summary>
    Share,

    /// <summary>A menu, a trail of sections, a list of popular articles.</summary>
    Menu,

    /// <summary>Weather and the day of the visit.</summary>
    CrawlHeader,

    /// <summary>The line with date, writer or editor.</summary>
    Byline,

    /// <summary>A dateline that stands alone ("Beijing, KABAR.ID").</summary>
    Dateline,

    /// <summary>The desk's initials ("(abc/d01)").</summary>
    DeskInitials,

    /// <summary>A photo's caption or credit.</summary>
    Caption,

    /// <summary>Tags.</summary>
    Tags,

    /// <summary>A copyright line.</summary>
    Copyright,

    /// <summary>A lead or paragraph that already stood on the page.</summary>
    Repeat,
}
