namespace Ingestion.Articles;

/// <summary>Words that are asked for without regard to case; immutable.</summary>
internal sealed class WordSet(IEnumerable<string> words)
{
    private readonly WordTable<bool> _words = new(words.Distinct(StringComparer.OrdinalIgnoreCase).Select(word => KeyValuePair.Create(word, true)));

    /// <summary>The words between the blanks.</summary>
    public static WordSet Of(string words) => new(words.Split(' '));

    public bool Contains(ReadOnlySpan<char> word) => _words.TryGetValue(word, out _);
}
