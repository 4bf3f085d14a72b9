using System.Runtime.Intrinsics;

namespace Ingestion.Articles.Cleaning.Roles;

/// <summary>What speaks for a label by the label before it, and by whether the title stood above.</summary>
internal sealed class LineTransitions
{
    /// <summary>Stands before the first line.</summary>
    public const int Start = LineLabel.Count;

    public const int Size = (Start + 1 + 2) * LineLabel.Count;

    private readonly short[] _weights;
    private readonly Vector512<int>[] _rows = new Vector512<int>[Size / LineLabel.Count];

    public LineTransitions(short[] weights)
    {
        _weights = weights;
        Span<int> row = stackalloc int[LineLabel.Count];
        for (var i = 0; i < weights.Length; i++)
        {
            row[i % LineLabel.Count] = weights[i];
            if (i % LineLabel.Count == LineLabel.Count - 1)
            {
                _rows[i / LineLabel.Count] = Vector512.Create<int>(row);
            }
        }
    }

    public ReadOnlySpan<short> Weights => _weights;

    /// <summary>What speaks for each label after this one.</summary>
    public Vector512<int> After(int from) => _rows[from];

    /// <summary>What speaks for each label below, or not below, the title.</summary>
    public Vector512<int> Below(bool title) => _rows[Start + 1 + (title ? 1 : 0)];

    public static int IndexOf(int from, int to) => (from * LineLabel.Count) + to;

    public static int IndexOf(bool titleSeen, int to) => ((Start + 1 + (titleSeen ? 1 : 0)) * LineLabel.Count) + to;
}
