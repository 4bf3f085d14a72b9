using Ingestion.Articles.Cleaning.Roles;

namespace Ingestion.Tests.Articles.Cleaning.Roles;

public sealed class LineRoleModelTests
{
    [Fact]
    public void A_feature_beyond_the_thirty_two_thousandth_is_scored_by_its_own_weights()
    {
        const int Features = 40_000;
        uint[] keys = [.. Enumerable.Range(1, Features).Select(key => (uint)key)];
        var weights = new short[Features * LineLabel.Count];
        weights[((Features - 1) * LineLabel.Count) + LineLabel.Title] = 7;
        var model = new LineRoleModel(keys, weights, new LineTransitions(new short[LineTransitions.Size]));
        var scores = new int[LineLabel.Count];

        model.Score([Features], scores);

        Assert.Equal(7, scores[LineLabel.Title]);
        Assert.Equal(7, scores.Sum());
    }
}
