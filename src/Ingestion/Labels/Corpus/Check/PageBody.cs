namespace Ingestion.Labels.Corpus.Check;

/// <summary>A labelled page without its labelled noise.</summary>
internal static class PageBody
{
    /// <summary>The page's text, each piece of noise cut out once, in page order.</summary>
    /// <param name="article">The article.</param>
    /// <param name="missing">The noise that does not stand on the page after the piece before it.</param>
    public static string Of(LabelledArticle article, out IReadOnlyList<string> missing)
    {
        var page = System.Text.Encoding.UTF8.GetString(article.Page.Span);
        var body = new System.Text.StringBuilder();
        var notFound = new List<string>();
        var at = 0;
        foreach (var noise in article.Noise)
        {
            var found = Find(page, noise, at);
            if (found < 0)
            {
                notFound.Add(noise);
                continue;
            }

            body.Append(page, at, found - at);
            at = found + noise.Length;
        }

        missing = notFound;
        return body.Append(page, at, page.Length - at).ToString();
    }

    // A repeated lead begins as the lead does: a line of its own goes before a part of one.
    private static int Find(string page, string noise, int from)
    {
        for (var found = page.IndexOf(noise, from, StringComparison.Ordinal); found >= 0; found = page.IndexOf(noise, found + 1, StringComparison.Ordinal))
        {
            var end = found + noise.Length;
            if ((found == 0 || page[found - 1] == '\n') && (end == page.Length || page[end] == '\n'))
            {
                return found;
            }
        }

        return page.IndexOf(noise, from, StringComparison.Ordinal);
    }
}
