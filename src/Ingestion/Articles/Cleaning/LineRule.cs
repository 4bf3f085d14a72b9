using Ingestion.Articles.Metadata;

namespace Ingestion.Articles.Cleaning;

/// <summary>A kind of noise that is known by a line's shape.</summary>
internal sealed record LineRule(NoiseKind Kind, LineTest Fits)
{
    /// <summary>The rules in the order in which they are tried: the surest and the cheapest first.</summary>
    public static readonly LineRule[] Ordered =
    [
        new(NoiseKind.Tags, TagLines.IsHashtags),
        new(NoiseKind.DeskInitials, DeskInitials.IsWhole),
        new(NoiseKind.Copyright, CopyrightLines.NamesHolder),
        new(NoiseKind.Dateline, Dateline.IsWhole),
        new(NoiseKind.Share, ShareLines.IsShareBar),
        new(NoiseKind.Menu, MenuLines.IsSeparator),
        new(NoiseKind.Menu, MenuLines.IsTrail),
        new(NoiseKind.Comment, CountLines.IsCount),
        new(NoiseKind.CrawlHeader, CrawlHeaderLines.IsWeather),
        new(NoiseKind.Byline, BylineLines.IsDateLine),
        new(NoiseKind.Byline, BylineLines.IsRelativeDay),
        new(NoiseKind.Byline, BylineLines.IsName),
        new(NoiseKind.Caption, CaptionLines.IsCredit),
    ];
}
