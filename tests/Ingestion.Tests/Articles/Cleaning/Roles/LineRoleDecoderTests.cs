using Ingestion.Articles;
using Ingestion.Articles.Cleaning.Roles;

namespace Ingestion.Tests.Articles.Cleaning.Roles;

public sealed class LineRoleDecoderTests
{
    private static readonly int Menu = LineLabel.Of(NoiseKind.Menu);
    private static readonly int Tags = LineLabel.Of(NoiseKind.Tags);

    [Fact]
    public void Of_two_lines_that_look_like_a_title_the_better_one_is_it() =>
        Assert.Equal(
            [LineLabel.Body, LineLabel.Title],
            Decode([], [(LineLabel.Title, 8), (LineLabel.Body, 5)], [(LineLabel.Title, 9), (LineLabel.Body, 2)]));

    [Fact]
    public void A_line_that_could_be_two_things_is_what_fits_the_line_above_it() =>
        Assert.Equal(
            [Menu, Tags],
            Decode([(LineTransitions.IndexOf(Menu, Tags), 5)], [(Menu, 9)], [(LineLabel.Body, 4), (Tags, 3)]));

    [Fact]
    public void A_line_is_judged_by_whether_the_title_stands_above_it() =>
        Assert.Equal(
            [LineLabel.Title, LineLabel.Body, Menu],
            Decode([(LineTransitions.IndexOf(titleSeen: true, Menu), 5)], [(LineLabel.Title, 9)], [(LineLabel.Body, 9)], [(LineLabel.Body, 4), (Menu, 3)]));

    [Fact]
    public void A_forbidden_label_is_not_given_even_if_all_speaks_for_it()
    {
        var scores = Scores([(LineLabel.Body, 5000)]);

        LineRoleDecoder.Forbid(scores, LineLabel.Noise);

        var labels = new int[1];
        LineRoleDecoder.Decode(scores, new LineTransitions(new short[LineTransitions.Size]), labels);
        Assert.True(LineLabel.IsNoise(labels[0]));
    }

    private static int[] Decode((int Index, short Weight)[] transitions, params (int Label, int Score)[][] lines)
    {
        var weights = new short[LineTransitions.Size];
        foreach (var (index, weight) in transitions)
        {
            weights[index] = weight;
        }

        var labels = new int[lines.Length];
        LineRoleDecoder.Decode(Scores(lines), new LineTransitions(weights), labels);
        return labels;
    }

    private static int[] Scores(params (int Label, int Score)[][] lines)
    {
        var scores = new int[lines.Length * LineLabel.Count];
        for (var line = 0; line < lines.Length; line++)
        {
            foreach (var (label, score) in lines[line])
            {
                scores[(line * LineLabel.Count) + label] = score;
            }
        }

        return scores;
    }
}
