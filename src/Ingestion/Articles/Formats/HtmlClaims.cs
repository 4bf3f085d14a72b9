using System.Net;
using Ingestion.Articles.Metadata;

namespace Ingestion.Articles.Formats;

/// <summary>
/// What an HTML page says of itself, the most trusted first: JSON-LD, OpenGraph and other meta elements, microdata,
/// time elements, the page's heading and title.
/// </summary>
internal static class HtmlClaims
{
    private static readonly string[] TitleNames = ["og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "headline"];
    private static readonly string[] SourceNames = ["og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "application-name", "apple-mobile-web-app-title"];

    // The names of OpenGraph, then those of publishing systems and analytics, then those that some sites use loosely.
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "article:published", "datepublished", "rnews:datepublished",
        "content_publisheddate", "dtk:publishdate", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "publishdate", "publish_date",
        "publish-date", "publicationdate", "publication_date", "published_at", "published_time", "published-date", "published", "pubdate", "pub_date",
        "dc.date.issued", "dcterms.issued", "dc.date.published", "article_date_original", "originalpublicationdate",
    ];

    // They say of what they are the date only by what else is there: some systems put the last change here.
    private static readonly string[] DateNames = ["dcterms.date", "dc.date", "date"];

    private static readonly string[] ModifiedNames = ["article:modified_time", "og:updated_time", "dcterms.modified", "last-modified", "lastmod", "datemodified"];

    public static PageClaims Read(HtmlPage page, MainPart main, out string? articleBody)
    {
        var metas = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in page.Metas)
        {
            metas.TryAdd(meta.Key, meta.Content);
        }

        var headings = HtmlTitle.Headings(page);
        var linked = JsonLd.Read(page.LinkedData, headings, out articleBody);
        var source = Filled(linked.Source) ?? First(metas, SourceNames) ?? page.Publishers.Select(block => Filled(block.Text())).FirstOrDefault(name => name is not null);
        var title = Filled(linked.Title) ?? First(metas, TitleNames);
        return new PageClaims
        {
            Title = HtmlTitle.Choose(title, headings, Filled(page.Title), source),
            Published = linked.Published ?? MetaDate(metas) ?? ElementDate(page, main),
            Changed = linked.Changed ?? Date(metas, ModifiedNames),
            Source = source ?? HtmlTitle.Site(Filled(page.Title), headings),
            Agency = linked.Agency,
            Language = linked.Language ?? Filled(page.Language),
        };
    }

    private static string? First(Dictionary<string, string> metas, string[] names) =>
        names.Select(name => Filled(metas.GetValueOrDefault(name))).FirstOrDefault(content => content is not null);

    private static PublishedDate? MetaDate(Dictionary<string, string> metas)
    {
        var changed = Date(metas, ModifiedNames)?.Date;
        var date = Date(metas, PublishedNames) ?? (Date(metas, DateNames) is { } dated && dated.Date != changed ? dated : null);
        return date?.ToPublished(DateBasis.Meta);
    }

    private static FoundDate? Date(Dictionary<string, string> metas, string[] names) =>
        names.Select(name => DateText.Find(metas.GetValueOrDefault(name))).FirstOrDefault(date => date is not null);

    // The first one that is marked as the date of publication, or stands in the article or next to it; others date
    // comments and neighbours.
    private static PublishedDate? ElementDate(HtmlPage page, MainPart main)
    {
        var date = page.Dates.Find(date => date.IsPublished && !IsBeside(date, main))
            ?? page.Dates.Find(date => main.Around is { } around && date.Block.IsIn(around) && !IsBeside(date, main));
        return date is null ? null : (DateText.Find(date.Value) ?? DateText.Find(date.Text))?.ToPublished(DateBasis.TimeElement);
    }

    private static bool IsBeside(HtmlDate date, MainPart main) =>
        main.IsBeside(date.Block) || date.Block.Ancestors().Any(main.IsBeside);

    // JSON-LD and meta elements hold what was escaped once for them and once more for the page.
    private static string? Filled(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var decoded = text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
        return string.Join(' ', decoded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
