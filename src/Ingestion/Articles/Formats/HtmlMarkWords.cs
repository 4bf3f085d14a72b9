using System.Collections.Frozen;

namespace Ingestion.Articles.Formats;

/// <summary>Reads the words that sites put into classes and ids: "related-posts", "shareBar", "box_bacajuga".</summary>
internal static class HtmlMarkWords
{
    // Longer parts are generated names.
    private const int LongestWord = 24;

    private static readonly FrozenDictionary<string, HtmlMarks> Words = new Dictionary<HtmlMarks, string>
    {
        [HtmlMarks.Beside] =
            "nav navbar navigation navigasi menu breadcrumb breadcrumbs sidebar footer masthead topbar share sharing shares sharer social sosmed sosial "
            + "tags tagging newsletter newsletters subscribe subscription langganan ad ads adv advert adverts advertisement advertorial iklan promo sponsor sponsored "
            + "pagination paging pager toolbar toc bio authorbox aboutauthor login tooltip toast skip breaking ticker weather cuaca "
            + "standfirst deck dek subtitle subjudul sari excerpt strapline pullquote kutip paywall nudge alert juga bacajuga readalso alsoread seealso lihatjuga simakjuga selengkapnya readmore linksisip inject follow ikuti rating poll polling kuis quiz feedback appbanner",
        [HtmlMarks.Foreign] =
            "comment comments komentar disqus respond related relateds terkait popular populer terpopuler trending recommended recommendation recommendations rekomendasi "
            + "recirc recirculation taboola outbrain mgid dable revcontent cookie cookies consent gdpr onetrust cmp modal popup overlay lightbox terbaru terkini latest",
        [HtmlMarks.Caption] = "caption figcaption captions ket foto photo gambar kredit credit",
        [HtmlMarks.Author] = "author authors penulis writer contributor biodata profile",
        [HtmlMarks.Title] = "judul judulberita judulartikel tajuk tajukberita headline",
        [HtmlMarks.Hidden] = "visually visuallyhidden sr",
    }.SelectMany(group => group.Value.Split(' ').Select(word => (word, group.Key))).ToFrozenDictionary(pair => pair.word, pair => pair.Key);

    public static HtmlMarks Read(ReadOnlySpan<char> names)
    {
        var marks = HtmlMarks.None;
        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        for (var i = 0; i <= names.Length; i++)
        {
            var c = i < names.Length ? names[i] : ' ';
            var begins = char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(names[i - 1]);
            if (length > 0 && (begins || !char.IsAsciiLetter(c)))
            {
                marks |= length <= LongestWord ? Of(word[..length]) : HtmlMarks.None;
                length = 0;
            }

            if (char.IsAsciiLetter(c))
            {
                if (length < LongestWord)
                {
                    word[length] = char.ToLowerInvariant(c);
                }

                length++;
            }
        }

        return marks;
    }

    private static HtmlMarks Of(ReadOnlySpan<char> word) =>
        Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var mark) ? mark : HtmlMarks.None;
}
