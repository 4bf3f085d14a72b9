namespace Ingestion.Features.Stemming;

/// <summary>An English word that loses its endings, and what the rules ask of the rest.</summary>
/// <param name="letters">Room for the word: no rule makes it longer than it was.</param>
internal ref struct EnglishWord(Span<char> letters)
{
    private readonly Span<char> _room = letters;
    private int _length = letters.Length;

    public readonly Span<char> Letters => _room[.._length];

    public readonly bool EndsIn(string suffix) => Letters.EndsWith(suffix);

    /// <summary>Puts other letters in the place of the last ones.</summary>
    public void Replace(int count, string replacement)
    {
        _length -= count;
        replacement.CopyTo(_room[_length..]);
        _length += replacement.Length;
    }

    /// <summary>How often a consonant follows a vowel in the word without its last letters: the paper's <c>m</c>.</summary>
    public readonly int MeasureBefore(int ending)
    {
        var measure = 0;
        for (var i = 1; i < _length - ending; i++)
        {
            measure += IsConsonant(i) && !IsConsonant(i - 1) ? 1 : 0;
        }

        return measure;
    }

    public readonly bool HasVowelBefore(int ending)
    {
        for (var i = 0; i < _length - ending; i++)
        {
            if (!IsConsonant(i))
            {
                return true;
            }
        }

        return false;
    }

    public readonly bool EndsInDouble() => _length > 1 && _room[_length - 1] == _room[_length - 2] && IsConsonant(_length - 1);

    /// <summary>Whether the word without its last letters ends in consonant, vowel, consonant, as "hop" does: the paper's <c>*o</c>.</summary>
    public readonly bool IsShortBefore(int ending)
    {
        var last = _length - ending - 1;
        return last >= 2 && IsConsonant(last) && !IsConsonant(last - 1) && IsConsonant(last - 2) && _room[last] is not ('w' or 'x' or 'y');
    }

    private readonly bool IsConsonant(int at) =>
        _room[at] == 'y' ? at == 0 || !IsConsonant(at - 1) : !Stemming.Letters.IsVowel(_room[at]);
}
