namespace Ingestion.Articles.Formats;

/// <summary>Where on a page a line stands, as far as the format tells.</summary>
internal enum LinePlace
{
    /// <summary>In the text, or the format does not tell.</summary>
    Text,

    /// <summary>The page's main heading.</summary>
    Heading,

    /// <summary>Under a picture.</summary>
    Caption,

    /// <summary>In the text, and all of it is a link.</summary>
    Link,

    /// <summary>Not in the text and next to it: what stands between the heading and the text.</summary>
    Near,

    /// <summary>Beside the text: menus, side columns, the page's head and foot.</summary>
    Outside,
}
