namespace Ingestion.Articles.Archives;

/// <summary>Gives the entries of one archive names of their own: a crawl meets an address twice, and a ZIP archive may repeat a name.</summary>
internal sealed class EntryNames
{
    // An id is a fraction of a name, and an archive may have a hundred thousand.
    private readonly Dictionary<ArticleId, int> _given = [];

    /// <summary>The name as it can be shown, with <c>#2</c> and so on after it where it was given before.</summary>
    public string Next(string name)
    {
        var shown = EntryName.Of(name);
        var unique = shown;
        var id = ArticleId.ForBlob(shown);
        var count = _given.GetValueOrDefault(id);
        while (count > 0 && !_given.TryAdd(ArticleId.ForBlob(unique = $"{shown}#{count + 1}"), 1))
        {
            count++;
        }

        _given[id] = count + 1;
        return unique;
    }
}
