namespace Ingestion.App.Api;

/// <summary>The characters that turn the direction of the text after them (Unicode Standard Annex 9, section 2).</summary>
/// <remarks>Shown as they stand, they make a terminal or a page show something other than what an article says.</remarks>
public static class DirectionMarks
{
    /// <summary>All of them.</summary>
    public const string All = "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";
}
