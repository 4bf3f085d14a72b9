namespace Ingestion.Rows.Stories;

/// <summary>The pairs of words that follow one another in a text, as hashes.</summary>
internal static class WordPairs
{
    /// <summary>Each pair once, in the order of the hashes. Words are runs of letters and digits, without case and diacritics.</summary>
    public static SortedSet<uint> Of(string text)
    {
        var pairs = new SortedSet<uint>();
        uint? before = null;
        foreach (var word in FoldedWords.Of(text))
        {
            var hash = FeatureHash.OfName(word);
            if (before is { } first)
            {
                pairs.Add(FeatureHash.Combine(first, hash));
            }

            before = hash;
        }

        return pairs;
    }

    /// <summary>The Jaccard index of two texts' pairs: how much wording they share, 0 for none, 1 for all.</summary>
    public static double Shared(SortedSet<uint> one, SortedSet<uint> other)
    {
        var both = one.Count(other.Contains);
        return both == 0 ? 0 : (double)both / (one.Count + other.Count - both);
    }
}
