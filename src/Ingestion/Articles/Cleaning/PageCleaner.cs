using System.Collections.Immutable;
using Ingestion.Articles.Cleaning.Roles;
using Ingestion.Articles.Formats;

namespace Ingestion.Articles.Cleaning;

/// <summary>
/// Gives each line of a page its role: rules give those that are sure, a model the others. Losing a sentence of an article
/// is worse than keeping a line of a menu.
/// </summary>
internal static class PageCleaner
{
    /// <param name="page">The page.</param>
    /// <param name="title">The title that the page claims, or <see langword="null"/>.</param>
    public static CleanPage Clean(Page page, string? title)
    {
        var lines = Draft(page, title);
        LineRoles.Apply(lines, title);
        EndMarks.Apply(lines);
        return Collect(lines, title ?? lines.Find(line => line.Role == LineRole.Title)?.Text);
    }

    /// <summary>The page's lines, with the roles that are sure by a line's words, its place or the label above it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="title">The title that the page claims, or <see langword="null"/>.</param>
    public static List<DraftLine> Draft(Page page, string? title)
    {
        List<DraftLine> lines = [.. page.Lines.Select(line => new DraftLine(line))];
        SpanCuts.Apply(lines);
        KnownLines.Apply(lines);
        Titles.Apply(lines, title);
        Lists.Apply(lines);
        Repeats.Apply(lines);
        return lines;
    }

    private static CleanPage Collect(List<DraftLine> lines, string? title)
    {
        var paragraphs = ImmutableArray.CreateBuilder<string>();
        var head = ImmutableArray.CreateBuilder<Noise>();
        var rest = ImmutableArray.CreateBuilder<Noise>();
        var inHead = true;
        var length = 0;
        foreach (var line in lines)
        {
            Add(line.CutBefore);
            switch (line.Role)
            {
                case LineRole.Body:
                    length += (paragraphs.Count > 0 ? CleanPage.ParagraphBreak.Length : 0) + line.Text.Length;
                    paragraphs.Add(line.Text);
                    inHead &= !line.IsProse;
                    break;
                case LineRole.Noise:
                    Add([new Noise(line.Text, line.Kind)]);
                    break;
            }

            Add(line.CutAfter);
        }

        return new CleanPage { Title = title, Paragraphs = paragraphs.ToImmutable(), Head = head.ToImmutable(), Rest = rest.ToImmutable() };

        void Add(IEnumerable<Noise> noise) => (inHead ? head : rest).AddRange(noise.Select(piece => piece with { At = length }));
    }
}
