using System.Collections.Immutable;

namespace Ingestion.Rows.Stories;

/// <summary>The wording of an article's text: what it is found by, and what tells how much of it another has.</summary>
/// <param name="Keys">Hashes of a few of its words; two texts that share much wording have one of them in common.</param>
/// <param name="Sketch">The sketch of the whole text.</param>
internal sealed record StoryWording(ImmutableArray<uint> Keys, StorySketch Sketch)
{
    /// <summary>The most keys: each is a request to read others' traces by and one to leave a trace.</summary>
    /// <remarks>
    /// They are the least hashes, so that they are the same words in two texts by more than chance. Two texts that share a
    /// share <i>s</i> of their long words have a key in common with probability 0.87 at <i>s</i> = 0.3, 0.94 at 0.4 and
    /// 0.98 at 0.5: more than four bands of one MinHash each, because a key may stand in another place.
    /// </remarks>
    public const int MaxKeys = 4;

    // Names, titles and nouns of substance. Shorter words are in too many articles, and what is found by them is read for nothing.
    private const int ShortestKey = 9;

    public static StoryWording Of(string text)
    {
        var sketch = StorySketch.Of(text);
        return new StoryWording(sketch.Hashes.IsEmpty ? [] : KeysOf(text), sketch);
    }

    private static ImmutableArray<uint> KeysOf(string text) =>
    [
        .. FoldedWords.Of(text).Where(word => word.Length >= ShortestKey || word.All(char.IsAsciiDigit))
            .Select(word => FeatureHash.OfName(word)).Distinct().Order().Take(MaxKeys),
    ];
}
