using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Markdig;
using Markdig.Syntax;

namespace Ingestion.Articles.Formats;

/// <summary>Markdown, with or without front matter.</summary>
internal static class MarkdownFormat
{
    // The parser looks for the other end of each of these marks, so their number costs its square. An article with
    // two hundred links has eight hundred.
    private const int MostMarks = 4000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("[`*_<");

    /// <summary>Whether the text has front matter, opens with a heading, or shows two kinds of Markdown's signs.</summary>
    public static bool Fits(string text)
    {
        var head = text.AsSpan().TrimStart();
        return FrontMatter.Fits(head) || MarkdownSigns.IsHeading(head) || MarkdownSigns.Abound(head);
    }

    /// <summary>False where the text is beyond what a Markdown parser takes, and is better read as it stands.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out Page? page)
    {
        page = null;
        var (fields, body) = FrontMatter.Split(text.TrimStart());
        if (CountMarks(body) > MostMarks)
        {
            return false;
        }

        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(body);
        }
        catch (ArgumentException)
        {
            // Markdig's answer to lists and quotes that are nested too deeply.
            return false;
        }

        var lines = MarkdownLines.Read(document);
        var heading = lines.FirstOrDefault(line => line.Place == LinePlace.Heading).Text;
        var claims = fields.ToClaims();
        page = new Page(lines, claims with { Title = claims.Title ?? heading });
        return true;
    }

    private static int CountMarks(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (text.IndexOfAny(Marks) is >= 0 and var at)
        {
            count++;
            text = text[(at + 1)..];
        }

        return count;
    }
}
