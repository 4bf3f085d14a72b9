using System.Buffers;
using Ingestion.Articles.Metadata;

namespace Ingestion.Articles.Cleaning;

/// <summary>Knows rows of marks, trails of sections and menus in one line.</summary>
internal static class MenuLines
{
    private const int Longest = 200;
    private const int LongestLogo = 40;
    private const int MostWordsOfSection = 3;

    private const int MostWordsAfterHome = 4;

    // "Home" itself, and two more.
    private const int FewestSections = 3;

    private static readonly SearchValues<char> SectionMarks = SearchValues.Create("|›»>⁄·•");

    private static readonly WordSet Homes = new(["home", "beranda"]);

    /// <summary>Nothing but marks: "_____", "* * *".</summary>
    public static bool IsSeparator(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (char.IsLetterOrDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Home / Dunia", "HOME NEWS INTERNATIONAL", "Beranda | Daerah | Nasional", "Logo Kabar".</summary>
    public static bool IsTrail(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest || LineShape.EndsSentence(line))
        {
            return false;
        }

        var end = line.IndexOf(' ');
        var first = end < 0 ? line : line[..end];
        if (first.Equals("logo", StringComparison.OrdinalIgnoreCase))
        {
            return line.Length <= LongestLogo;
        }

        return Homes.Contains(first) ? end > 0 && IsTrailFromHome(line) : HasSections(line);
    }

    // "Home Affairs Minister Visits Moscow" is a title.
    private static bool IsTrailFromHome(ReadOnlySpan<char> line) =>
        LineShape.Words(line) <= MostWordsAfterHome || line.ContainsAny(SectionMarks) || line.Contains('/') || !HasCapitals(line[1..]) || CountSections(line) >= FewestSections;

    private static int CountSections(ReadOnlySpan<char> line)
    {
        var sections = 0;
        foreach (var range in line.Split(' '))
        {
            sections += HeaderWords.IsSection(line[range]) ? 1 : 0;
        }

        return sections;
    }

    private static bool HasCapitals(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (char.IsUpper(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasSections(ReadOnlySpan<char> line)
    {
        var sections = 0;
        foreach (var range in line.SplitAny(SectionMarks))
        {
            if (LineShape.Words(line[range]) > MostWordsOfSection)
            {
                return false;
            }

            sections++;
        }

        return sections >= 3;
    }
}
