using System.Collections.Frozen;

namespace Ingestion.Articles.Formats;

/// <summary>What elements mean for reading: which break a line, which hold no text, which stand beside the article.</summary>
internal static class HtmlElements
{
    private static readonly FrozenDictionary<string, HtmlElement> Known = new Dictionary<HtmlElementKind, string>
    {
        [HtmlElementKind.Inline] =
            "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var",
        [HtmlElementKind.Void] = "area base col embed img input link meta param source track wbr",
        [HtmlElementKind.Break] = "br hr",
        [HtmlElementKind.RawText] = "style xmp iframe noembed noframes",
        [HtmlElementKind.Script] = "script",
        [HtmlElementKind.EscapableText] = "title textarea",
        [HtmlElementKind.Silent] = "template object svg math canvas video audio select button datalist map amp-ad amp-analytics amp-img amp-video",
        [HtmlElementKind.Beside] =
            "nav aside footer header form dialog menu marquee amp-sidebar amp-consent amp-user-notification amp-social-share amp-next-page amp-sticky-ad",
        [HtmlElementKind.Transparent] = "html head body",
        [HtmlElementKind.Block] =
            "address article blockquote caption center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 hgroup legend li main noscript ol p pre section summary table tbody td tfoot th thead tr ul",
    }.SelectMany(group => group.Value.Split(' ').Select(name => new HtmlElement(name, group.Key))).ToFrozenDictionary(element => element.Name);

    /// <summary>An element that is not known is a block of its own name.</summary>
    public static HtmlElement Of(ReadOnlySpan<char> name) =>
        Known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var element)
            ? element
            : new HtmlElement(name.ToString(), HtmlElementKind.Block);
}
