using Ingestion.Articles.Metadata;

namespace Ingestion.Articles.Cleaning.Roles;

/// <summary>What can be told of a line by itself, each trait as one of a few values.</summary>
internal readonly record struct LineTraits
{
    private const int LongestWithDate = 160;
    private const string Separators = "|/>›»·•-–—:;,*";
    private const string Dividers = "|/>›»·•";

    /// <summary>How many words, by size class.</summary>
    public required int Size { get; init; }

    public required bool IsProse { get; init; }

    /// <summary>The class of the first character.</summary>
    public required int Opens { get; init; }

    /// <summary>The class of the last character, and of the one before a closing bracket or quotation mark.</summary>
    public required int Ends { get; init; }

    /// <summary>How many of its words are capitalised: none, few, half, most, all; and whether all letters are capitals.</summary>
    public required int Capitals { get; init; }

    /// <summary>The separators that it holds, a bit for each.</summary>
    public required int Marks { get; init; }

    /// <summary>The words of its longest part between dividers, by size class, if it has such parts.</summary>
    public required int Parts { get; init; }

    /// <summary>The same between commas.</summary>
    public required int Commas { get; init; }

    /// <summary>Whether it holds a full date, where, with a time or not, and how many words beside it.</summary>
    public required int Date { get; init; }

    /// <summary>Whether it holds an address.</summary>
    public required int Address { get; init; }

    public static LineTraits Of(ReadOnlySpan<char> line, int words, bool isProse) => new()
    {
        Size = SizeOf(words),
        IsProse = isProse,
        Opens = ClassOf(line[0]),
        Ends = (ClassOf(line[^1]) * 16) + ClassOf(line.TrimEnd("\"'”’)]»").IsEmpty ? ' ' : line.TrimEnd("\"'”’)]»")[^1]),
        Capitals = isProse ? 0 : CapitalsOf(line, words),
        Marks = isProse ? 0 : MarksOf(line),
        Parts = isProse ? 0 : PartsOf(line, Dividers),
        Commas = isProse ? 0 : PartsOf(line, ","),
        Date = isProse ? 0 : DateOf(line, words),
        Address = isProse ? 0 : AddressOf(line),
    };

    public static int SizeOf(int words) => words switch
    {
        <= 5 => words,
        <= 7 => 6,
        <= 10 => 7,
        <= 14 => 8,
        <= 20 => 9,
        <= 35 => 10,
        _ => 11,
    };

    private static int ClassOf(char c) => c switch
    {
        '.' => 1,
        '?' or '!' => 2,
        '…' => 3,
        ':' or ';' => 4,
        ',' => 5,
        '"' or '“' or '”' or '\'' or '‘' or '’' or '«' or '»' => 6,
        '(' or '[' => 7,
        ')' or ']' => 8,
        '#' or '@' => 9,
        '-' or '–' or '—' or '•' or '*' or '·' or '>' or '›' or '|' or '/' => 10,
        _ when char.IsUpper(c) => 11,
        _ when char.IsLetter(c) => 12,
        _ when char.IsDigit(c) => 13,
        _ => 14,
    };

    private static int CapitalsOf(ReadOnlySpan<char> line, int words)
    {
        var (capitals, lower, inWord) = (0, 0, false);
        foreach (var c in line)
        {
            var isLetter = char.IsLetter(c);
            capitals += isLetter && !inWord && char.IsUpper(c) ? 1 : 0;
            lower += isLetter && char.IsLower(c) ? 1 : 0;
            inWord = isLetter || (inWord && c is '\'' or '’');
        }

        return lower == 0 ? 6 : capitals == 0 ? 0 : 1 + (4 * Math.Min(capitals, words) / Math.Max(1, words));
    }

    private static int MarksOf(ReadOnlySpan<char> line)
    {
        var marks = 0;
        foreach (var c in line)
        {
            var at = Separators.IndexOf(c, StringComparison.Ordinal);
            marks |= at < 0 ? 0 : 1 << at;
        }

        return marks;
    }

    private static int PartsOf(ReadOnlySpan<char> line, string dividers)
    {
        var (parts, longest) = (0, 0);
        foreach (var range in line.SplitAny(dividers))
        {
            parts++;
            longest = Math.Max(longest, LineShape.Words(line[range]));
        }

        return parts == 1 ? 0 : (Math.Min(parts, 4) * 16) + SizeOf(longest);
    }

    private static int DateOf(ReadOnlySpan<char> line, int words)
    {
        if (line.Length > LongestWithDate || !line.ContainsAnyInRange('0', '9') || DateText.Find(line) is not { } date)
        {
            return 0;
        }

        var beside = words - LineShape.Words(line.Slice(date.Start, date.Length));
        return 1 + (date.Time is null ? 0 : 1) + (date.Start == 0 ? 2 : date.End == line.Length ? 4 : 0) + (8 * Math.Min(4, (beside + 1) / 2));
    }

    private static int AddressOf(ReadOnlySpan<char> line) =>
        line.Contains("www.", StringComparison.OrdinalIgnoreCase) || line.Contains("http", StringComparison.OrdinalIgnoreCase) ? 1
        : line.Contains('@') ? 2
        : line.Contains(".com", StringComparison.OrdinalIgnoreCase) || line.Contains(".id", StringComparison.OrdinalIgnoreCase) ? 3
        : 0;
}
