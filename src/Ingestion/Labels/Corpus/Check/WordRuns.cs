namespace Ingestion.Labels.Corpus.Check;

/// <summary>The runs of words in an article's wording, noise aside.</summary>
internal static class WordRuns
{
    /// <summary>Every run of so many words, in small letters, with how many of them are written as ordinary words.</summary>
    public static IEnumerable<(string Words, int Ordinary)> Of(LabelledArticle article, int length)
    {
        var words = Words.Of(PageBody.Of(article, out _));
        for (var start = 0; start + length <= words.Count; start++)
        {
            var run = words.Skip(start).Take(length).ToArray();
            yield return (string.Join(' ', run).ToLowerInvariant(), run.Count(word => char.IsLower(word[0])));
        }
    }
}
