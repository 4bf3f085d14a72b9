using System.Text;

namespace Ingestion.Queries;

/// <summary>Takes apart values that are joined by commas.</summary>
/// <remarks>As in a line of CSV (RFC 4180): within double quotes a comma separates nothing, and two quotes stand for one.</remarks>
internal static class ValueList
{
    private const char Comma = ',';
    private const char Quote = '"';

    /// <summary>The values without the blanks around them; <see langword="null"/> where a quoted one does not end, or goes on behind its end.</summary>
    public static IReadOnlyList<string>? Split(string text)
    {
        var values = new List<string>();
        for (var at = 0; ; at++)
        {
            at = SkipBlanks(text, at);
            if (at < text.Length && text[at] == Quote)
            {
                var value = new StringBuilder();
                if (!TryReadQuoted(text, ref at, value))
                {
                    return null;
                }

                values.Add(value.ToString());
                at = SkipBlanks(text, at);
                if (at < text.Length && text[at] != Comma)
                {
                    return null;
                }
            }
            else
            {
                var end = text.IndexOf(Comma, at) is var comma and >= 0 ? comma : text.Length;
                values.Add(text[at..end].TrimEnd());
                at = end;
            }

            if (at == text.Length)
            {
                return values;
            }
        }
    }

    private static bool TryReadQuoted(string text, ref int at, StringBuilder value)
    {
        while (text.IndexOf(Quote, at + 1) is var end and >= 0)
        {
            value.Append(text, at + 1, end - at - 1);
            at = end + 1;
            if (at == text.Length || text[at] != Quote)
            {
                return true;
            }

            value.Append(Quote);
        }

        return false;
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
