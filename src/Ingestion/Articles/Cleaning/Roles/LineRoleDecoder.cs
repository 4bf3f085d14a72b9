using System.Runtime.Intrinsics;

namespace Ingestion.Articles.Cleaning.Roles;

/// <summary>Finds the best row of labels for a page's lines, of which at most one is the title (Viterbi's algorithm).</summary>
/// <remarks>A state is a label, and whether the title has been met; a vector holds the labels of one half of the states.</remarks>
internal static class LineRoleDecoder
{
    // Low enough to lose against every row of labels, and nothing falls below it, so that nothing overflows.
    private static readonly Vector512<int> Never = Vector512.Create(int.MinValue / 2);

    private static readonly Vector512<int> IsTitle = Vector512.Equals(Vector512<int>.Indices, Vector512.Create(LineLabel.Title));

    /// <param name="scores">What speaks for each label of each line; <see cref="Forbid"/> takes labels out.</param>
    /// <param name="transitions">What speaks for a label after another.</param>
    /// <param name="labels">The labels, one a line.</param>
    public static void Decode(ReadOnlySpan<int> scores, LineTransitions transitions, Span<int> labels)
    {
        var origins = new (Vector512<int> Above, Vector512<int> Below)[labels.Length];
        var (above, below) = (Never, Never);
        for (var line = 0; line < labels.Length; line++)
        {
            var (fromAbove, originAbove) = line == 0
                ? (transitions.After(LineTransitions.Start), Vector512<int>.Zero)
                : Reach(above, transitions);
            var (fromBelow, originBelow) = Reach(below, transitions);
            var score = Vector512.Create(scores.Slice(line * LineLabel.Count, LineLabel.Count));
            fromAbove = Vector512.Max(Never, fromAbove + transitions.Below(title: false) + score);
            fromBelow = Vector512.Max(Never, fromBelow + transitions.Below(title: true) + score);

            // The title itself is the step from one half to the other.
            above = Vector512.ConditionalSelect(IsTitle, Never, fromAbove);
            below = Vector512.ConditionalSelect(IsTitle, fromAbove, fromBelow);
            origins[line] = (originAbove, Vector512.ConditionalSelect(IsTitle, originAbove, originBelow));
        }

        Trace(above, below, origins, labels);
    }

    /// <summary>Lets a line have no other labels than these.</summary>
    /// <param name="scores">What speaks for each label of the line.</param>
    /// <param name="allowed">The labels that it may have, a bit for each.</param>
    public static void Forbid(Span<int> scores, uint allowed)
    {
        for (var label = 0; label < LineLabel.Count; label++)
        {
            scores[label] = (allowed & LineLabel.Only(label)) != 0 ? scores[label] : Never[0] / 2;
        }
    }

    // For each label the best way to it from the labels of the line before, and where that way comes from.
    private static (Vector512<int> Best, Vector512<int> Origin) Reach(Vector512<int> before, LineTransitions transitions)
    {
        var (best, origin) = (Never, Vector512<int>.Zero);
        for (var from = 0; from < LineLabel.Count; from++)
        {
            var reached = Vector512.Create(before[from]) + transitions.After(from);
            var better = Vector512.GreaterThan(reached, best);
            best = Vector512.ConditionalSelect(better, reached, best);
            origin = Vector512.ConditionalSelect(better, Vector512.Create(from), origin);
        }

        return (best, origin);
    }

    private static void Trace(
        Vector512<int> above, Vector512<int> below, (Vector512<int> Above, Vector512<int> Below)[] origins, Span<int> labels)
    {
        var (bestAbove, bestBelow) = (BestOf(above), BestOf(below));
        var titleMet = below[bestBelow] > above[bestAbove];
        var label = titleMet ? bestBelow : bestAbove;
        for (var line = labels.Length - 1; line >= 0; line--)
        {
            labels[line] = label;
            var origin = titleMet ? origins[line].Below[label] : origins[line].Above[label];
            titleMet &= label != LineLabel.Title;
            label = origin;
        }
    }

    private static int BestOf(Vector512<int> scores)
    {
        var best = 0;
        for (var label = 1; label < LineLabel.Count; label++)
        {
            best = scores[label] > scores[best] ? label : best;
        }

        return best;
    }
}
