namespace Ingestion.Articles.Formats;

/// <summary>What an element's name, class, id and attributes say about the text in it.</summary>
[Flags]
internal enum HtmlMarks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Named as standing beside the article: menus, share bars, side columns.</summary>
    Beside = 1,

    /// <summary>Named for readers' comments, lists of other articles, layers above the page or consent, which are longer than many an article.</summary>
    Foreign = 2,

    /// <summary>Under a picture.</summary>
    Caption = 4,

    /// <summary>Not shown when the page opens.</summary>
    Hidden = 8,

    /// <summary>Named for who wrote: a byline, or, with a paragraph in it, a portrait.</summary>
    Author = 128,

    /// <summary>Named for a title.</summary>
    Title = 256,

    /// <summary>Marked by schema.org as the text of the article.</summary>
    ArticleBody = 16,

    /// <summary>Marked by schema.org as the outlet.</summary>
    Publisher = 32,

    /// <summary>Holds no text for readers: scripts, forms' fields, players.</summary>
    Silent = 64,
}
