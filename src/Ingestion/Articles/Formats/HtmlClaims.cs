using AngleSharp.Dom;
using Ingestion.Articles.Metadata;

namespace Ingestion.Articles.Formats;

/// <summary>What an HTML page says of itself, the most trusted first: JSON-LD, meta elements, time elements.</summary>
internal static class HtmlClaims
{
    private static readonly string[] PublishedNames =
        ["article:published_time", "og:article:published_time", "datepublished", "publishdate", "pubdate", "dc.date.issued", "dc.date", "date", "content_publisheddate"];

    private static readonly string[] TitleNames = ["og:title", "twitter:title"];
    private static readonly string[] SourceNames = ["og:site_name", "article:publisher_name", "application-name"];

    public static PageClaims Read(IDocument document, out string? articleBody)
    {
        articleBody = null;
        var linked = PageClaims.None;
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            if (JsonLd.TryRead(script.TextContent, out var claims, out var text))
            {
                (linked, articleBody) = (claims, text);
                break;
            }
        }

        return new PageClaims
        {
            Title = linked.Title ?? Meta(document, TitleNames) ?? Heading(document) ?? Filled(document.Title),
            Published = linked.Published ?? MetaDate(document) ?? TimeElement(document),
            Source = linked.Source ?? Meta(document, SourceNames),
            Agency = linked.Agency,
            Language = linked.Language ?? Filled(document.DocumentElement.GetAttribute("lang")),
        };
    }

    private static string? Meta(IDocument document, string[] names)
    {
        foreach (var name in names)
        {
            foreach (var meta in document.Head?.QuerySelectorAll("meta") ?? Enumerable.Empty<IElement>())
            {
                var key = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
                if (name.Equals(key, StringComparison.OrdinalIgnoreCase) && Filled(meta.GetAttribute("content")) is { } content)
                {
                    return content;
                }
            }
        }

        return null;
    }

    private static PublishedDate? MetaDate(IDocument document) =>
        DateText.Find(Meta(document, PublishedNames))?.ToPublished(DateBasis.Meta);

    // The first one that is marked as the date of publication, or stands in the article or its header; others date
    // comments and neighbours.
    private static PublishedDate? TimeElement(IDocument document)
    {
        var times = document.QuerySelectorAll("time");
        var time = times.FirstOrDefault(time => time.HasAttribute("pubdate") || time.GetAttribute("itemprop") == "datePublished")
            ?? times.FirstOrDefault(time => !HtmlElements.IsOutside(time) && time.Closest("article, main, header") is not null);
        return time is null
            ? null
            : (DateText.Find(time.GetAttribute("datetime")) ?? DateText.Find(time.TextContent))?.ToPublished(DateBasis.TimeElement);
    }

    private static string? Heading(IDocument document)
    {
        var headings = document.QuerySelectorAll("h1").Select(heading => Filled(heading.TextContent)).OfType<string>().Distinct().ToList();
        return headings.Count == 1 ? headings[0] : null;
    }

    private static string? Filled(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
