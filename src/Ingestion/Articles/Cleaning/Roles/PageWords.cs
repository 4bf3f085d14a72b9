using System.Runtime.InteropServices;

namespace Ingestion.Articles.Cleaning.Roles;

/// <summary>The words of a page by line, and what a line has in common with others.</summary>
internal sealed class PageWords
{
    // Shorter words are in every text.
    private const int ShortestTelling = 4;

    private const int Run = 3;
    private const int StemLength = 5;

    private const int NoLine = -1;

    private readonly List<uint> _words = [];
    private readonly List<uint> _stems = [];
    private readonly List<uint> _telling = [];
    private readonly int[] _ends;
    private readonly int[] _tellingEnds;
    private readonly WordPlaces _inProse;
    private readonly int[] _inProseSlots;
    private readonly WordPlaces _runs;
    private readonly int[] _runSlots;

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

        (_inProse, _inProseSlots) = (new WordPlaces(_telling.Count), new int[_telling.Count]);
        (_runs, _runSlots) = (new WordPlaces(_words.Count), new int[_words.Count]);
        for (var i = 0; i < lines.Count; i++)
        {
            for (var at = StartOf(_tellingEnds, i); at < _tellingEnds[i]; at++)
            {
                _inProseSlots[at] = _inProse.Add(_telling[at], isProse[i] ? i : NoLine);
            }

            var words = CollectionsMarshal.AsSpan(_words);
            for (var at = StartOf(_ends, i); at + Run <= _ends[i]; at++)
            {
                var run = FeatureHash.Combine(FeatureHash.Combine(words[at], words[at + 1]), words[at + 2]);
                _runSlots[at] = _runs.Add(run, i);
            }
        }
    }

    /// <summary>The hashes of a line's words, in order.</summary>
    public ReadOnlySpan<uint> Of(int line) => CollectionsMarshal.AsSpan(_words)[StartOf(_ends, line).._ends[line]];

    /// <summary>The hashes of what those words begin with; 0 for one too short.</summary>
    public ReadOnlySpan<uint> StemsOf(int line) => CollectionsMarshal.AsSpan(_stems)[StartOf(_ends, line).._ends[line]];

    /// <summary>The share of a line's longer words that stand in other paragraphs, or -1 where it has none.</summary>
    public double SharedWords(int line)
    {
        var telling = _inProseSlots.AsSpan(StartOf(_tellingEnds, line).._tellingEnds[line]);
        if (telling.IsEmpty)
        {
            return -1;
        }

        var shared = 0;
        foreach (var slot in telling)
        {
            var (first, last) = _inProse.At(slot);
            shared += first >= 0 && (first != line || last != line) ? 1 : 0;
        }

        return (double)shared / telling.Length;
    }

    /// <summary>The shares of a line's runs of three words that stand in lines above it and in lines below it.</summary>
    public (double Above, double Below) SharedRuns(int line)
    {
        var runs = RunsOf(line);
        var (above, below) = (0, 0);
        foreach (var slot in runs)
        {
            var (first, last) = _runs.At(slot);
            above += first < line ? 1 : 0;
            below += last > line ? 1 : 0;
        }

        return runs.Length > 0 ? ((double)above / runs.Length, (double)below / runs.Length) : (0, 0);
    }

    /// <summary>Whether half of a line's runs of words stand in lines that are text or title.</summary>
    public bool IsRepeated(int line, ReadOnlySpan<int> labels)
    {
        var runs = RunsOf(line);
        var kept = 0;
        foreach (var slot in runs)
        {
            var (first, last) = _runs.At(slot);
            kept += IsKept(first, line, labels) || IsKept(last, line, labels) ? 1 : 0;
        }

        return 2 * kept >= runs.Length;
    }

    private static bool IsKept(int other, int line, ReadOnlySpan<int> labels) => other != line && !LineLabel.IsNoise(labels[other]);

    private static int StartOf(int[] ends, int line) => line == 0 ? 0 : ends[line - 1];

    private ReadOnlySpan<int> RunsOf(int line)
    {
        var words = _runSlots.AsSpan(StartOf(_ends, line).._ends[line]);
        return words[..Math.Max(0, words.Length - Run + 1)];
    }

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
                AddWord(text[start..i]);
                start = -1;
            }
        }
    }

    private void AddWord(ReadOnlySpan<char> word)
    {
        var (hash, stem) = word.Length > StemLength ? FeatureHash.OfWordAndStart(word, StemLength) : (FeatureHash.OfWord(word), 0);
        _words.Add(hash);
        _stems.Add(stem);
        if (word.Length >= ShortestTelling)
        {
            _telling.Add(hash);
        }
    }
}
