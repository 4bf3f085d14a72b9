using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Labels.Corrections;
using Ingestion.Queries;
using Ingestion.Rows;
using Ingestion.Rows.Corrections;
using Ingestion.Tables;
using Ingestion.Testing;
using Ingestion.Tests.Labels.Corrections;

namespace Ingestion.Tests.Rows.Corrections;

public sealed class CorrectionLogTests(AzuriteFixture azurite)
{
    private static readonly ArticleId Id = Some.File().Id;

    [Fact]
    public async Task A_correction_wins_over_the_model_in_answers()
    {
        var tables = await CorrectedAsync(SomeCorrection.OfStance("taiwan", Stance.Against), SomeCorrection.OfTopic("sanctions"));

        Assert.Empty(await ItemsAsync(tables, ("topic", "taiwan"), ("stance", "mixed")));
        Assert.Equal("taiwan", Assert.Single(await ItemsAsync(tables, ("topic", "taiwan"), ("stance", "against"))).Topic);
        Assert.Equal("sanctions", Assert.Single(await ItemsAsync(tables, ("topic", "sanctions"))).Topic);
    }

    [Fact]
    public async Task A_topic_that_is_wrong_is_found_no_more()
    {
        var tables = await CorrectedAsync(SomeCorrection.OfTopic("taiwan", CorrectionVerdict.Wrong));

        Assert.Empty(await ItemsAsync(tables, ("topic", "taiwan")));
        Assert.Null(Assert.Single(await ItemsAsync(tables)).Topic);
    }

    [Fact]
    public async Task A_voice_is_found_by_its_actor_and_side()
    {
        var tables = await CorrectedAsync(
            SomeCorrection.OfVoice("taiwan", "China", Stance.Against, CorrectionVerdict.Wrong),
            SomeCorrection.OfVoice("taiwan", "US", Stance.Favor));

        Assert.Empty(await ItemsAsync(tables, ("actor", "China")));
        Assert.Single(await ItemsAsync(tables, ("actor", "US"), ("stance", "favor")));
    }

    [Fact]
    public async Task An_article_shows_its_corrections_and_what_the_model_said()
    {
        var correction = SomeCorrection.OfStance("taiwan", Stance.Against);
        var tables = await CorrectedAsync(correction);

        var article = (await tables.Store.GetArticleAsync(Id, TestTables.Cancellation)).Article!;

        Assert.Equal([correction], article.Corrections);
        Assert.Equal((Stance.Against, "Ana"), (article.Topics[0].Stance, article.Topics[0].CorrectedBy));
        Assert.Equal(Stance.Mixed, article.ModelTopics!.Value[0].Stance);
    }

    [Fact]
    public async Task An_article_that_nobody_corrected_has_no_corrections_and_only_the_model_s_topics()
    {
        var tables = await DeliveredAsync();

        var article = (await tables.Store.GetArticleAsync(Id, TestTables.Cancellation)).Article!;

        Assert.Empty(article.Corrections);
        Assert.Null(article.ModelTopics);
    }

    [Fact]
    public async Task Corrections_outlive_another_model_and_another_version_of_the_file()
    {
        var tables = await CorrectedAsync(SomeCorrection.OfStance("taiwan", Stance.Against));
        var file = Some.File(content: "second");

        await tables.DeliverAsync(
            LabelledFile.Labelled(file.Name, file.Content, file.Article!, file.Labels! with { ModelVersion = "later" }), version: 2);

        var item = Assert.Single(await ItemsAsync(tables, ("topic", "taiwan")));
        Assert.Equal((Stance.Against, "later"), (item.Stance, item.ModelVersion));
    }

    [Fact]
    public async Task The_same_word_again_is_kept_once_and_changes_nothing()
    {
        var correction = SomeCorrection.OfTopic("taiwan", CorrectionVerdict.Wrong);
        var tables = await CorrectedAsync(correction);
        var before = await tables.DumpAsync(versions: true);

        var outcome = await new CorrectionLog(tables.All).AppendAsync(
            Id, correction with { Received = Some.Received.AddDays(1), ModelVersion = "later" }, TestTables.Cancellation);
        await tables.DeliverAsync(Some.File());

        Assert.Equal(CorrectionOutcome.Repeated, outcome);
        Assert.Equal(before, await tables.DumpAsync(versions: true));
    }

    [Fact]
    public async Task The_same_word_counts_again_when_another_came_between()
    {
        var wrong = SomeCorrection.OfTopic("taiwan", CorrectionVerdict.Wrong);

        var tables = await CorrectedAsync(wrong, SomeCorrection.OfTopic("taiwan"), wrong);

        Assert.Empty(await ItemsAsync(tables, ("topic", "taiwan")));
    }

    [Fact]
    public async Task Workers_that_correct_one_article_at_once_lose_nothing()
    {
        var tables = await DeliveredAsync();
        string[] people = ["Ana", "Budi", "Citra", "Dewi"];

        await Task.WhenAll(people.Select(by => AppendAsync(tables, SomeCorrection.OfStance("taiwan", Stance.Against, by))));
        await tables.DeliverAsync(Some.File());

        var article = (await tables.Store.GetArticleAsync(Id, TestTables.Cancellation)).Article!;
        Assert.Equal(people, article.Corrections.Select(correction => correction.By).Order());
    }

    [Fact]
    public async Task A_version_whose_rows_lack_a_correction_is_to_be_delivered_again()
    {
        var tables = await CorrectedAsync(SomeCorrection.OfTopic("sanctions"));
        Assert.True((await tables.Writer.FindReceiptAsync(Id, TestTables.Cancellation)).HasRead(Some.Blob()));

        await tables.All.Corrections.AddEntityAsync(
            CorrectionRow.Of(Id, 2, SomeCorrection.OfStance("taiwan", Stance.Against)), TestTables.Cancellation);

        Assert.False((await tables.Writer.FindReceiptAsync(Id, TestTables.Cancellation)).HasRead(Some.Blob()));
    }

    [Fact]
    public async Task An_id_that_no_article_has_takes_no_correction()
    {
        var tables = await DeliveredAsync();
        await tables.DeliverAsync(Some.Rejected("broken.txt"));

        Assert.Equal(CorrectionOutcome.NoArticle, await AppendAsync(tables, SomeCorrection.OfTopic("taiwan"), "gone.txt"));
        Assert.Equal(CorrectionOutcome.NoArticle, await AppendAsync(tables, SomeCorrection.OfTopic("taiwan"), "broken.txt"));
        Assert.Empty(await TestTables.RowsAsync(tables.All.Corrections));
    }

    [Fact]
    public async Task An_article_takes_as_many_corrections_as_it_may_have_and_no_more()
    {
        var tables = await CorrectedAsync(SomeCorrection.OfTopic("taiwan", by: "1"));
        foreach (var transaction in Enumerable.Range(2, CorrectionLog.MaxCorrections - 2).Chunk(100))
        {
            await tables.All.Corrections.SubmitTransactionAsync(
                transaction.Select(number => new TableTransactionAction(
                    TableTransactionActionType.Add, CorrectionRow.Of(Id, number, SomeCorrection.OfTopic("taiwan", by: $"{number}")))),
                TestTables.Cancellation);
        }

        Assert.Equal(CorrectionOutcome.Kept, await AppendAsync(tables, SomeCorrection.OfTopic("taiwan", by: "200")));
        Assert.Equal(CorrectionOutcome.TooMany, await AppendAsync(tables, SomeCorrection.OfTopic("taiwan", by: "201")));

        var corrections = (await tables.Writer.FindReceiptAsync(Id, TestTables.Cancellation)).Corrections;
        Assert.Equal(Enumerable.Range(1, 200).Select(number => $"{number}"), corrections.Select(correction => correction.By));
    }

    [Fact]
    public async Task A_repeat_of_an_article_that_nobody_corrected_reads_its_receipt_alone_and_of_a_corrected_one_its_corrections_too()
    {
        Assert.Equal(1, await RequestsOfRepeatAsync(await DeliveredAsync()));
        Assert.Equal(2, await RequestsOfRepeatAsync(await CorrectedAsync(SomeCorrection.OfTopic("taiwan"))));

        static async Task<int> RequestsOfRepeatAsync(TestTables tables)
        {
            var probe = new StorageProbe();
            await TestTables.DeliverAsync(new RowWriter(tables.Connect(probe)), Some.File());
            return probe.Requests.Count;
        }
    }

    private async Task<TestTables> DeliveredAsync()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(Some.File());
        return tables;
    }

    private async Task<TestTables> CorrectedAsync(params Correction[] corrections)
    {
        var tables = await DeliveredAsync();
        foreach (var correction in corrections)
        {
            Assert.Equal(CorrectionOutcome.Kept, await AppendAsync(tables, correction));
        }

        await tables.DeliverAsync(Some.File());
        return tables;
    }

    private static Task<CorrectionOutcome> AppendAsync(TestTables tables, Correction correction, string blob = "kontan.txt") =>
        new CorrectionLog(tables.All).AppendAsync(ArticleId.ForBlob(blob), correction, TestTables.Cancellation);

    private static async Task<IReadOnlyList<ClassificationItem>> ItemsAsync(TestTables tables, params (string Name, string Value)[] asked)
    {
        var parameters = asked.ToDictionary(pair => pair.Name, IReadOnlyList<string> (pair) => [pair.Value]);
        Assert.True(ClassificationQuery.TryParse(parameters, ["taiwan", "sanctions"], out var query, out _));
        return (await tables.Store.QueryAsync(query, TestTables.Cancellation)).Items;
    }
}
