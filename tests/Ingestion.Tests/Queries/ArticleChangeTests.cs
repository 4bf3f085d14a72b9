using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Labels.Corrections;
using Ingestion.Queries;
using Ingestion.Tests.Labels.Corrections;
using Ingestion.Tests.Rows;

namespace Ingestion.Tests.Queries;

public sealed class ArticleChangeTests
{
    [Fact]
    public void Topics_that_come_or_go_and_stances_that_turn_are_changes()
    {
        var change = ArticleChange.Between(
            Stored([], Some.Label("diplomacy", Stance.Favor), Some.Label("sanctions"), Some.Label("taiwan", Stance.Mixed)),
            Labelled(Some.Label("sanctions", score: 0.6), Some.Label("taiwan", Stance.Against), Some.Label("us-rivalry", Stance.Neutral)));

        Assert.Equal("kontan.txt", change.Blob);
        Assert.Equal(
            [
                new LabelChange("diplomacy", Stance.Favor, null),
                new LabelChange("taiwan", Stance.Mixed, Stance.Against),
                new LabelChange("us-rivalry", null, Stance.Neutral),
            ],
            change.Labels);
    }

    [Fact]
    public void What_a_person_said_is_no_change() =>
        Assert.Empty(ArticleChange.Between(
            Stored([SomeCorrection.OfStance("taiwan", Stance.Against)], Some.Label("taiwan", Stance.Against)),
            Labelled(Some.Label("taiwan", Stance.Favor))).Labels);

    [Fact]
    public void A_file_that_is_no_article_any_more_loses_its_topics() =>
        Assert.Equal(
            [new LabelChange("taiwan", Stance.Mixed, null)],
            ArticleChange.Between(Stored([], Some.Label("taiwan")), Some.Rejected()).Labels);

    private static LabelledFile Labelled(params TopicLabel[] labels) =>
        LabelledFile.Labelled("kontan.txt", Some.Content("first"), Some.Article(), new ArticleLabels("later", [.. labels]));

    private static StoredArticle Stored(Correction[] corrections, params TopicLabel[] labels) => new()
    {
        ArticleId = Some.File().Id.Value,
        Blob = "kontan.txt",
        Title = null,
        Published = null,
        PublishedTime = null,
        PublishedOffset = null,
        Date = new DateOnly(2024, 10, 16),
        DateBasis = DateBasis.Received,
        Source = null,
        Agency = null,
        Language = Language.Indonesian,
        Text = "",
        TextLength = 0,
        Noise = [],
        NoiseLeftOut = 0,
        Topics = [.. labels],
        Corrections = [.. corrections],
        ModelVersion = Some.ModelVersion,
        ContentHash = "",
        Received = Some.Received,
    };
}
