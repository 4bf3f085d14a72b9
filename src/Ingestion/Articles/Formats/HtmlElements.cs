using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Ingestion.Articles.Formats;

/// <summary>What elements mean for reading: which break a line, which hold no text, which stand beside the article.</summary>
internal static class HtmlElements
{
    private static readonly FrozenSet<string> Inline = Names(
        "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr");

    private static readonly FrozenSet<string> Silent = Names(
        "script style noscript template iframe object embed svg math canvas video audio select option textarea button input head");

    private static readonly FrozenSet<string> Beside = Names("nav aside footer form dialog menu");

    // Names that sites give to what stands beside an article; each is a whole part of a class or id.
    private static readonly FrozenSet<string> BesideMarks = Names(
        "nav navbar menu breadcrumb breadcrumbs sidebar footer related terkait popular populer terpopuler trending comment comments komentar share sharing social sosmed tags newsletter subscribe cookie banner ads advertisement iklan recommended rekomendasi");

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool IsInline(IElement element) => Inline.Contains(element.LocalName);

    public static bool IsSilent(IElement element) => Silent.Contains(element.LocalName);

    /// <summary>The element itself is marked as standing beside the text.</summary>
    public static bool IsMarkedOutside(IElement element) =>
        Beside.Contains(element.LocalName) || HasMark(element.ClassName) || HasMark(element.Id);

    /// <summary>The element, or one around it, is marked as standing beside the text.</summary>
    public static bool IsOutside(IElement element)
    {
        for (var current = element; current is not null and not { LocalName: "body" or "html" }; current = current.ParentElement)
        {
            if (IsMarkedOutside(current))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasMark(string? names)
    {
        if (string.IsNullOrEmpty(names))
        {
            return false;
        }

        var lookup = BesideMarks.GetAlternateLookup<ReadOnlySpan<char>>();
        var lower = names.ToLowerInvariant().AsSpan();
        foreach (var part in lower.SplitAny(" -_"))
        {
            if (lookup.Contains(lower[part]))
            {
                return true;
            }
        }

        return false;
    }
}
