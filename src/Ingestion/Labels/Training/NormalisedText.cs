using System.Text;

namespace Ingestion.Labels.Training;

/// <summary>A text's letters and digits in small letters, with the way back to the places they stood at.</summary>
internal sealed class NormalisedText
{
    private readonly string _letters;
    private readonly int[] _places;

    public NormalisedText(string text)
    {
        _letters = Normalise(text);
        _places = [.. Enumerable.Range(0, text.Length).Where(i => char.IsLetterOrDigit(text[i]))];
    }

    public static string Normalise(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters.Append(char.ToLowerInvariant(c));
            }
        }

        return letters.ToString();
    }

    /// <summary>Where a quote stands, in normalised units; empty where it stands nowhere.</summary>
    public (int Start, int End) Find(string quote)
    {
        var wanted = Normalise(quote);
        var start = _letters.IndexOf(wanted, StringComparison.Ordinal);
        return start < 0 || wanted.Length == 0 ? (0, 0) : (start, start + wanted.Length);
    }

    /// <summary>The normalised units of a span of the text.</summary>
    public (int Start, int End) RangeOf(int start, int end) => (FirstFrom(start), FirstFrom(end));

    private int FirstFrom(int place)
    {
        var found = Array.BinarySearch(_places, place);
        return found >= 0 ? found : ~found;
    }
}
