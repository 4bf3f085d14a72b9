namespace Ingestion.Articles.Cleaning;

/// <summary>
/// A line as phrases are compared with it: lower case, single blanks, no bullet before it. A quotation mark stays, since what
/// people say is no noise.
/// </summary>
internal readonly ref struct FoldedLine
{
    private const string Bullets = "-–—•*·»›>|(";
    private const string EndMarks = " :.!?>»›…-–|";

    /// <param name="line">The line.</param>
    /// <param name="buffer">Room for as many characters.</param>
    public FoldedLine(ReadOnlySpan<char> line, Span<char> buffer)
    {
        var length = 0;
        foreach (var c in line)
        {
            var isBlank = char.IsWhiteSpace(c);
            if (isBlank ? length > 0 && buffer[length - 1] != ' ' : length > 0 || !Bullets.Contains(c, StringComparison.Ordinal))
            {
                buffer[length++] = isBlank ? ' ' : c == '’' ? '\'' : Lower(c);
            }
        }

        Text = buffer[..length];
        Core = Text.TrimEnd(EndMarks);
        var end = Text.IndexOfAny(" :/");
        FirstWord = end < 0 ? Text : Text[..end];
    }

    public ReadOnlySpan<char> Text { get; }

    /// <summary>The text without the marks at its end.</summary>
    public ReadOnlySpan<char> Core { get; }

    /// <summary>What stands before the first blank, colon or slash.</summary>
    public ReadOnlySpan<char> FirstWord { get; }

    private static char Lower(char c) => char.IsAscii(c) ? char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c : char.ToLowerInvariant(c);
}
