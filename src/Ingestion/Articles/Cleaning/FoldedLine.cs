namespace Ingestion.Articles.Cleaning;

/// <summary>A line's head in lower case with single blanks and without the bullet before it; a quotation mark stays, since what people say is no noise, as phrases are compared.</summary>
internal readonly ref struct FoldedLine
{
    /// <summary>How much of a line is folded: no phrase looks further.</summary>
    public const int Length = 320;

    private const string Bullets = "-–—•*·»›>|(";
    private const string EndMarks = " :.!?>»›…-–|";

    /// <param name="line">The line.</param>
    /// <param name="buffer">Room for <see cref="Length"/> characters.</param>
    public FoldedLine(ReadOnlySpan<char> line, Span<char> buffer)
    {
        FullLength = line.Length;
        var length = 0;
        foreach (var c in line)
        {
            if (length == Length)
            {
                break;
            }

            if (char.IsWhiteSpace(c) ? length > 0 && buffer[length - 1] != ' ' : length > 0 || !Bullets.Contains(c, StringComparison.Ordinal))
            {
                buffer[length++] = char.IsWhiteSpace(c) ? ' ' : c == '’' ? '\'' : char.ToLowerInvariant(c);
            }
        }

        Text = buffer[..length];
        Core = Text.TrimEnd(EndMarks);
        var end = Text.IndexOfAny(" :/");
        FirstWord = end < 0 ? Text : Text[..end];
    }

    public int FullLength { get; }

    public ReadOnlySpan<char> Text { get; }

    /// <summary>The text without the marks at its end.</summary>
    public ReadOnlySpan<char> Core { get; }

    /// <summary>What stands before the first blank, colon or slash.</summary>
    public ReadOnlySpan<char> FirstWord { get; }
}
