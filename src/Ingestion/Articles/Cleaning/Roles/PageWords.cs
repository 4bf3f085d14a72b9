using System.Runtime.InteropServices;

namespace Ingestion.Articles.Cleaning.Roles;

/// <summary>The words of a page by line, and what a line has in common with others.</summary>
internal sealed class PageWords
{
    // Shorter words are in every text.
    private const int ShortestTelling = 4;

    private const int Run = 3;
    private const int StemLength = 5;

    private readonly List<uint> _words = [];
    private readonly List<uint> _stems = [];
    private readonly List<uint> _telling = [];
    private readonly int[] _ends;
    private readonly int[] _tellingEnds;
    private readonly WordPlaces _inProse;
    private readonly WordPlaces _runs;

    /// <param name="lines">The page's lines.</param>
    /// <param name="isProse">Which of them are paragraphs.</param>
    public PageWords(List<DraftLine> lines, ReadOnlySpan<bool> isProse)
    {
        _ends = new int[lines.Count];
        _tellingEnds = new int[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            AddWords(lines[i].Text);
            (_ends[i], _tellingEnds[i]) = (_words.Count, _telling.Count);
        }

        _inProse = new WordPlaces(_telling.Count);
        _runs = new WordPlaces(_words.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var word in isProse[i] ? Telling(i) : [])
            {
                _inProse.Add(word, i);
            }

            var words = Of(i);
            for (var at = 0; at + Run <= words.Length; at++)
            {
                _runs.Add(RunAt(words, at), i);
            }
        }
    }

    /// <summary>The hashes of a line's words, in order.</summary>
    public ReadOnlySpan<uint> Of(int line) => CollectionsMarshal.AsSpan(_words)[(line == 0 ? 0 : _ends[line - 1]).._ends[line]];

    /// <summary>The hashes of what those words begin with; 0 for one too short.</summary>
    public ReadOnlySpan<uint> StemsOf(int line) => CollectionsMarshal.AsSpan(_stems)[(line == 0 ? 0 : _ends[line - 1]).._ends[line]];

    /// <summary>The share of a line's longer words that stand in other paragraphs, or -1 where it has none.</summary>
    public double SharedWords(int line)
    {
        var telling = Telling(line);
        if (telling.IsEmpty)
        {
            return -1;
        }

        var shared = 0;
        foreach (var word in telling)
        {
            var (first, last) = _inProse.Find(word);
            shared += first >= 0 && (first != line || last != line) ? 1 : 0;
        }

        return (double)shared / telling.Length;
    }

    /// <summary>The shares of a line's runs of three words that stand in lines above it and in lines below it.</summary>
    public (double Above, double Below) SharedRuns(int line)
    {
        var words = Of(line);
        var (above, below, runs) = (0, 0, words.Length - Run + 1);
        for (var at = 0; at < runs; at++)
        {
            var (first, last) = _runs.Find(RunAt(words, at));
            above += first < line ? 1 : 0;
            below += last > line ? 1 : 0;
        }

        return runs > 0 ? ((double)above / runs, (double)below / runs) : (0, 0);
    }

    /// <summary>Whether half of a line's runs of words stand in lines that are text or title.</summary>
    public bool IsRepeated(int line, ReadOnlySpan<int> labels)
    {
        var words = Of(line);
        var (kept, runs) = (0, words.Length - Run + 1);
        for (var at = 0; at < runs; at++)
        {
            var (first, last) = _runs.Find(RunAt(words, at));
            kept += IsKept(first, line, labels) || IsKept(last, line, labels) ? 1 : 0;
        }

        return runs <= 0 || 2 * kept >= runs;
    }

    private static bool IsKept(int other, int line, ReadOnlySpan<int> labels) => other != line && !LineLabel.IsNoise(labels[other]);

    private ReadOnlySpan<uint> Telling(int line) =>
        CollectionsMarshal.AsSpan(_telling)[(line == 0 ? 0 : _tellingEnds[line - 1]).._tellingEnds[line]];

    private void AddWords(ReadOnlySpan<char> text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                var word = FeatureHash.OfWord(text[start..i]);
                _words.Add(word);
                _stems.Add(i - start > StemLength ? FeatureHash.OfWord(text.Slice(start, StemLength)) : 0);
                if (i - start >= ShortestTelling)
                {
                    _telling.Add(word);
                }

                start = -1;
            }
        }
    }

    private static uint RunAt(ReadOnlySpan<uint> words, int at) =>
        FeatureHash.Combine(FeatureHash.Combine(words[at], words[at + 1]), words[at + 2]);
}
