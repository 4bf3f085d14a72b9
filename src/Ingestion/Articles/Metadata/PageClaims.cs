namespace Ingestion.Articles.Metadata;

/// <summary>What a page says of itself in fields made for it: JSON fields, front matter, meta elements.</summary>
internal sealed record PageClaims
{
    public static readonly PageClaims None = new();

    public string? Title { get; init; }

    public PublishedDate? Published { get; init; }

    /// <summary>When the page was last changed: never the date of publication, but from there "kemarin" may be counted.</summary>
    public FoundDate? Changed { get; init; }

    public string? Source { get; init; }

    public string? Agency { get; init; }

    /// <summary>A language tag, such as <c>id</c> or <c>ms-MY</c>.</summary>
    public string? Language { get; init; }
}
