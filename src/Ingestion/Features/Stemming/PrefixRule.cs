namespace Ingestion.Features.Stemming;

/// <summary>A form of a prefix, where it stands, and the letter of the root that it took the place of.</summary>
internal readonly record struct PrefixRule(
    string Prefix, PrefixFamily Family, PrefixPlace Place = PrefixPlace.Anywhere, char? Swallowed = null)
{
    public bool Fits(ReadOnlySpan<char> word)
    {
        if (!word.StartsWith(Prefix))
        {
            return false;
        }

        var rest = word[Prefix.Length..];
        return Place switch
        {
            PrefixPlace.BeforeVowel => rest is [var next, ..] && Letters.IsVowel(next),
            PrefixPlace.BeforeAjar => rest is "ajar",
            PrefixPlace.BeforeConsonantEr => rest is [var next, 'e', 'r', ..] && !Letters.IsVowel(next),
            _ => true,
        };
    }

    /// <summary>The word without the prefix, with the letter that it swallowed.</summary>
    public Span<char> TakeFrom(Span<char> word)
    {
        if (Swallowed is not { } letter)
        {
            return word[Prefix.Length..];
        }

        word[Prefix.Length - 1] = letter;
        return word[(Prefix.Length - 1)..];
    }
}
