using Ingestion.Articles.Cleaning.Roles;

namespace Ingestion.Articles.Cleaning.Training;

/// <summary>
/// Trains the model of line roles: an averaged structured perceptron (Collins 2002) that decodes against the cost of errors.
/// </summary>
/// <remarks>All arithmetic is on whole numbers in a fixed order: the same pages give the same weights on every machine.</remarks>
internal static class LineRoleTrainer
{
    private const int Rounds = 12;

    // A feature of one page, which comes back in each of its variations, says more of that page than of others.
    private const int FewestTimes = 8;

    // What the right label must lead by. To lose text is worse than to keep noise; the kind matters least.
    private const int CostOfLostText = 60;
    private const int CostOfKeptNoise = 40;
    private const int CostOfOtherKind = 20;

    // So that the hundred features of a line stay within 16 bits.
    private const int LargestWeight = 300;

    // Each page is met as it is, and so often varied.
    private const int Variations = 5;

    public static LineRoleModel Train(IReadOnlyList<LabelledPage> pages)
    {
        LearningPage[] all =
        [
            .. pages.Concat(Enumerable.Range(0, Variations).SelectMany(seed => new PageVariations(pages, seed).All())).Select(LearningPage.Of),
        ];
        var keys = KeysOf(all);
        var rows = keys.Select((key, row) => (key, row)).ToDictionary(pair => pair.key, pair => pair.row);
        int[][][] rowsOfLines = [.. all.Select(page => RowsOf(page, rows))];
        var weights = new AveragedWeights(keys.Length * LineLabel.Count);
        var transitions = new AveragedWeights(LineTransitions.Size);
        for (var round = 0; round < Rounds; round++)
        {
            for (var page = 0; page < all.Length; page++)
            {
                Learn(rowsOfLines[page], all[page], weights, transitions);
                weights.Step();
                transitions.Step();
            }
        }

        var largest = Math.Max(weights.LargestAverage, transitions.LargestAverage);
        return new LineRoleModel(
            keys, weights.Averages(largest, LargestWeight), new LineTransitions(transitions.Averages(largest, LargestWeight)));
    }

    private static uint[] KeysOf(LearningPage[] pages)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var page in pages)
        {
            for (var line = 0; line < page.Labels.Length; line++)
            {
                foreach (var feature in page.Features.Of(line))
                {
                    counts[feature] = counts.GetValueOrDefault(feature) + 1;
                }
            }
        }

        return [.. counts.Where(pair => pair.Value >= FewestTimes && pair.Key != 0).Select(pair => pair.Key).Order()];
    }

    private static int[][] RowsOf(LearningPage page, Dictionary<uint, int> rows)
    {
        var lines = new int[page.Labels.Length][];
        for (var line = 0; line < lines.Length; line++)
        {
            var found = new List<int>();
            foreach (var feature in page.Features.Of(line))
            {
                if (rows.TryGetValue(feature, out var row))
                {
                    found.Add(row);
                }
            }

            lines[line] = [.. found];
        }

        return lines;
    }

    private static void Learn(int[][] rows, LearningPage page, AveragedWeights weights, AveragedWeights transitions)
    {
        var labels = page.Labels;
        var scores = new int[labels.Length * LineLabel.Count];
        for (var line = 0; line < labels.Length; line++)
        {
            for (var label = 0; label < LineLabel.Count; label++)
            {
                var score = Cost(labels[line], label);
                foreach (var row in rows[line])
                {
                    score += weights[(row * LineLabel.Count) + label];
                }

                scores[(line * LineLabel.Count) + label] = score;
            }

            LineRoleDecoder.Forbid(scores.AsSpan(line * LineLabel.Count, LineLabel.Count), page.Allowed[line]);
        }

        var found = new int[labels.Length];
        LineRoleDecoder.Decode(scores, new LineTransitions(transitions.Now()), found);
        if (found.AsSpan().SequenceEqual(labels))
        {
            return;
        }

        for (var line = 0; line < labels.Length; line++)
        {
            if (found[line] != labels[line])
            {
                foreach (var row in rows[line])
                {
                    weights.Add((row * LineLabel.Count) + labels[line], 1);
                    weights.Add((row * LineLabel.Count) + found[line], -1);
                }
            }
        }

        Count(labels, transitions, 1);
        Count(found, transitions, -1);
    }

    private static void Count(int[] labels, AveragedWeights transitions, int change)
    {
        var titleSeen = false;
        for (var line = 0; line < labels.Length; line++)
        {
            transitions.Add(LineTransitions.IndexOf(line == 0 ? LineTransitions.Start : labels[line - 1], labels[line]), change);
            transitions.Add(LineTransitions.IndexOf(titleSeen, labels[line]), change);
            titleSeen |= labels[line] == LineLabel.Title;
        }
    }

    private static int Cost(int right, int given) =>
        right == given ? 0
        : right is LineLabel.Body or LineLabel.Title ? CostOfLostText
        : LineLabel.IsNoise(given) ? CostOfOtherKind
        : CostOfKeptNoise;
}
