using Ingestion.Articles.Metadata;

namespace Ingestion.Articles.Formats;

/// <summary>Plain text: a paragraph is a line, unless lines were broken at a width.</summary>
internal static class PlainTextFormat
{
    public static Page Read(string text)
    {
        var lines = WrappedLines.Join(LinesOf(text));
        return new Page([.. lines.Where(line => line.Length > 0).Select(line => new PageLine(line, LinePlace.Text))], PageClaims.None);
    }

    /// <summary>The trimmed lines; an empty one where an empty line stood.</summary>
    public static List<string> LinesOf(string text)
    {
        var lines = new List<string>();
        // All of Unicode's line breaks (UAX 14) count, so that a page saved elsewhere reads the same; the vertical tab is
        // the one that EnumerateLines leaves out.
        foreach (var line in text.Replace('\v', '\n').AsSpan().EnumerateLines())
        {
            lines.Add(line.Trim().ToString());
        }

        return lines;
    }
}
