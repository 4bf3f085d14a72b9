using System.Runtime.InteropServices;
using Ingestion.Articles.Metadata;

namespace Ingestion.Articles.Cleaning.Roles;

/// <summary>What the model is told of each line of a page, as hashes; for use by one thread.</summary>
/// <remarks>Most lines of an HTML page are settled without the model, so all is made when it is asked for.</remarks>
internal sealed class LineFeatures
{
    // Of a longer line the words at its ends say enough.
    private const int MostWords = 16;
    private const int ShownPositions = 5;
    private const int MostHeadLines = 20;
    private const int ShortestHeld = 15;

    private readonly List<uint> _features = [];
    private readonly List<DraftLine> _lines;
    private readonly bool[] _isProse;
    private readonly int _firstProse;
    private readonly int _lastProse;
    private readonly int _dateline;
    private PageWords? _words;

    public LineFeatures(List<DraftLine> lines)
    {
        _lines = lines;
        _isProse = new bool[lines.Count];
        (_firstProse, _lastProse) = (-1, -1);
        for (var i = 0; i < lines.Count; i++)
        {
            _isProse[i] = LineShape.IsProse(lines[i].Text);
            if (_isProse[i] && lines[i].IsBody)
            {
                (_firstProse, _lastProse) = (_firstProse < 0 ? i : _firstProse, i);
            }
        }

        _dateline = lines.FindIndex(0, Math.Min(lines.Count, MostHeadLines), line => line.IsProse && Dateline.Opens(line.Text));
    }

    private PageWords Words => _words ??= new PageWords(_lines, _isProse);

    /// <summary>A line's features; the next call takes their place.</summary>
    public ReadOnlySpan<uint> Of(int line)
    {
        _features.Clear();
        var traits = LineTraits.Of(_lines[line].Text, LineShape.Words(_lines[line].Text), _isProse[line]);
        AddShape(line, traits);
        AddPlace(line, traits.Size);
        AddNeighbours(line, traits.Size / 2);
        AddShared(line, traits.Size);
        AddHolding(line, traits.Size);
        AddWords(line, traits.Size);
        return CollectionsMarshal.AsSpan(_features);
    }

    /// <summary>Whether lines that are kept say what this one says: a text that stands twice must stay once.</summary>
    public bool IsRepeated(int line, ReadOnlySpan<int> labels) => Words.IsRepeated(line, labels);

    // Above the first paragraph, among them, below the last, and on a page without.
    private int ZoneOf(int line) => _firstProse < 0 ? 3 : line < _firstProse ? 0 : line > _lastProse ? 2 : 1;

    private static int HintOf(DraftLine line) => line.Role == LineRole.Noise ? 1 + ((int)line.Kind * 4) + (int)line.Effect : 0;

    private void AddShape(int line, in LineTraits traits)
    {
        var zone = ZoneOf(line);
        var prose = traits.IsProse ? 1 : 0;
        Add(0, 0);
        Add(1, traits.Size, prose);
        Add(2, traits.Size, zone);
        Add(3, traits.Ends, prose);
        Add(4, traits.Ends % 16, traits.Size);
        Add(5, traits.Opens, prose);
        Add(6, traits.Opens, traits.Ends % 16, traits.Size / 2);
        Add(7, zone, prose);
        Add(8, traits.Capitals, traits.Size / 2);
        Add(9, traits.Capitals, zone);
        Add(10, traits.Marks, 0);
        Add(11, traits.Marks, traits.Size / 2);
        Add(12, traits.Parts, 0);
        Add(13, traits.Parts, zone);
        Add(14, traits.Date, zone);
        Add(15, traits.Date, traits.Parts);
        Add(16, traits.Address, traits.Size / 2);
        Add(17, traits.Commas, zone);
        Add(18, traits.Commas, traits.Ends % 16);
    }

    private void AddPlace(int line, int size)
    {
        var hint = HintOf(_lines[line]);
        var zone = ZoneOf(line);
        Add(20, hint, 0);
        Add(21, hint, zone);
        Add(22, hint, size);
        Add(23, Math.Min(line, ShownPositions), hint == 0 ? 0 : 1);
        Add(27, _dateline < 0 ? 0 : line < _dateline ? 1 + Math.Min(_dateline - line, ShownPositions) : -1, _isProse[line] ? 1 : 0, size / 3);
        Add(24, Math.Min(_lines.Count - 1 - line, ShownPositions), hint == 0 ? 0 : 1);
        if (zone == 0)
        {
            Add(25, Math.Min(_firstProse - line, ShownPositions), size / 2);
        }
        else if (zone == 2)
        {
            Add(26, Math.Min(line - _lastProse, ShownPositions), size / 2);
        }
    }

    private void AddNeighbours(int line, int halfSize)
    {
        var above = NeighbourOf(line - 1);
        var below = NeighbourOf(line + 1);
        Add(30, above, halfSize);
        Add(31, below, halfSize);
        Add(32, above, below, _isProse[line] ? 1 : 0);
        Add(33, line > 0 ? HintOf(_lines[line - 1]) : -1, halfSize);
        Add(34, line + 1 < _lines.Count ? HintOf(_lines[line + 1]) : -1, halfSize);
    }

    private int NeighbourOf(int line) =>
        line < 0 || line >= _lines.Count ? 0
        : _lines[line].Role == LineRole.Noise ? 1
        : _isProse[line] ? 2
        : 3 + (LineTraits.SizeOf(LineShape.Words(_lines[line].Text)) / 3);

    private void AddShared(int line, int size)
    {
        var shared = Words.SharedWords(line);
        var (above, below) = Words.SharedRuns(line);
        var prose = _isProse[line] ? 1 : 0;
        var share = shared < 0 ? -1 : (int)(shared * 5);
        Add(40, share, prose, ZoneOf(line));
        Add(41, share, size / 2);
        Add(42, (int)(above * 4), prose, size / 3);
        Add(43, (int)(below * 4), prose, size / 3);
        if (prose == 0)
        {
            Add(45, share, ZoneOf(line), size / 2);
        }

        Add(44, (int)(above * 4), (int)(below * 4), ZoneOf(line));
    }

    // "Home Dunia The title" above "The title", "The title | Kabar" below it.
    private void AddHolding(int line, int size)
    {
        if (line >= Math.Min(_firstProse, MostHeadLines))
        {
            return;
        }

        var key = _lines[line].Text.TrimEnd('.', '…', ' ');
        var holds = 0;
        for (var other = 0; other < Math.Min(_firstProse, MostHeadLines); other++)
        {
            var text = _lines[other].Text.TrimEnd('.', '…', ' ');
            if (other != line && key.Length >= ShortestHeld && text.Length >= ShortestHeld)
            {
                holds |= text.Contains(key, StringComparison.Ordinal) ? (other < line ? 1 : 2) : 0;
                holds |= key.Contains(text, StringComparison.Ordinal) ? (other < line ? 4 : 8) : 0;
            }
        }

        Add(46, holds);
        Add(47, holds, size);
    }

    private void AddWords(int line, int size)
    {
        var words = Words.Of(line);
        if (words.IsEmpty)
        {
            return;
        }

        var prose = _isProse[line] ? 1 : 0;
        Add(50, (int)words[0], prose);
        Add(51, (int)words[^1], prose);
        Add(52, (int)words[0], size / 3);
        if (words.Length > 1)
        {
            Add(53, (int)words[0], (int)words[1]);
            Add(54, (int)words[^2], (int)words[^1]);
        }

        if (words.Length <= MostWords)
        {
            foreach (var word in words)
            {
                Add(55, (int)word, prose);
            }

            foreach (var stem in Words.StemsOf(line))
            {
                if (stem != 0)
                {
                    Add(56, (int)stem, prose);
                }
            }
        }
    }

    private void Add(uint template, int first, int second = 0, int third = 0) =>
        _features.Add(FeatureHash.Combine(FeatureHash.Combine(template, (uint)first), FeatureHash.Combine((uint)second, (uint)third)));
}
