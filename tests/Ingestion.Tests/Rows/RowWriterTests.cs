using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Rows;
using Ingestion.Tables;
using Ingestion.Testing;

namespace Ingestion.Tests.Rows;

public sealed class RowWriterTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestTables.Cancellation;

    [Fact]
    public async Task A_new_article_of_two_topics_takes_seven_requests_and_one_for_each_list_of_its_words()
    {
        var tables = await TestTables.CreateAsync(azurite);
        var probe = new StorageProbe();

        var outcome = await TestTables.DeliverAsync(new RowWriter(tables.Connect(probe)), Some.File(topics: ["taiwan", "sanctions"]));

        Assert.Equal(WriteOutcome.Article, outcome);
        Assert.Equal(7 + await ListsAsync(tables), probe.Requests.Count);
        Assert.Equal(
            ["", "actor-china_", "stance-mixed_", "voice-against-china_"],
            (await TestTables.RowsAsync(tables.All.Labels)).Where(row => row.PartitionKey == "taiwan" && row.ContainsKey("articleId")).Select(IndexOf).Order(StringComparer.Ordinal));
        Assert.Equal(3 * 5 + 1, (await TestTables.RowsAsync(tables.All.Labels)).Count);
        Assert.Single(await TestTables.RowsAsync(tables.All.Articles));
        Assert.Single(await TestTables.RowsAsync(tables.All.Receipts));
    }

    [Theory]
    [InlineData("2024-10-16", 11)]
    [InlineData("2024-11-16", 16)]
    [InlineData(null, 14)]
    public async Task A_changed_article_of_two_topics_takes_as_many_requests_as_the_documentation_says(string? day, int requests)
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(Some.File(topics: ["taiwan", "sanctions"]), version: 1);
        var lists = await ListsAsync(tables);
        var probe = new StorageProbe();

        await TestTables.DeliverAsync(
            new RowWriter(tables.Connect(probe)),
            day is null ? Some.Rejected() : Some.File(content: "second", day: day, topics: ["taiwan", "sanctions"]),
            version: 2);

        // Each list is looked up, and then written, or deleted, or both where it moves.
        lists *= day switch { "2024-10-16" => 2, null => 2, _ => 3 };
        Assert.Equal(requests + lists, probe.Requests.Count);
    }

    [Fact]
    public async Task A_repeat_takes_one_request_and_touches_no_row()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(Some.File());
        var before = await tables.DumpAsync(versions: true);
        var probe = new StorageProbe();

        var outcome = await TestTables.DeliverAsync(new RowWriter(tables.Connect(probe)), Some.File());

        Assert.Equal(WriteOutcome.Unchanged, outcome);
        Assert.Single(probe.Requests);
        Assert.Equal(before, await tables.DumpAsync(versions: true));
    }

    [Fact]
    public async Task The_same_bytes_in_a_newer_blob_only_refresh_the_receipt()
    {
        var tables = await TestTables.CreateAsync(azurite);
        var file = LabelledFile.Labelled("a.txt", Some.Content("same"), Some.Article(), new ArticleLabels(Some.ModelVersion, []));
        await tables.DeliverAsync(file, version: 1);
        var rows = (await tables.DumpAsync(versions: true)).Split('\n').Where(line => !line.StartsWith("receipts", StringComparison.Ordinal));

        Assert.Equal(WriteOutcome.Unchanged, await tables.DeliverAsync(file, version: 2));

        Assert.Equal(rows, (await tables.DumpAsync(versions: true)).Split('\n').Where(line => !line.StartsWith("receipts", StringComparison.Ordinal)));
        var receipt = await tables.Writer.FindReceiptAsync(file.Id, Cancellation);
        Assert.Equal(Some.Blob("a.txt", 2), receipt.Blob);
        Assert.True(receipt.HasRead(Some.Blob("a.txt", 2)));
        Assert.False(receipt.HasRead(Some.Blob("a.txt", 1)));
        Assert.True(receipt.IsCurrent(file.Content, Some.ModelVersion));
    }

    [Fact]
    public async Task A_new_model_labels_the_same_bytes_again_and_keeps_the_time_at_which_they_came()
    {
        var tables = await TestTables.CreateAsync(azurite);
        var expected = await TestTables.CreateAsync(azurite);
        LabelledFile Labelled(string model, string topic) => LabelledFile.Labelled(
            "a.txt", Some.Content("same"), Some.Article(published: null), new ArticleLabels(model, [Some.Label(topic)]));

        await tables.DeliverAsync(Labelled("old", "taiwan"), version: 1);
        await tables.DeliverAsync(Labelled("new", "diplomacy"), version: 9);
        await expected.DeliverAsync(Labelled("new", "diplomacy"), version: 1);

        Assert.Equal(WithoutBlobVersion(await expected.DumpAsync()), WithoutBlobVersion(await tables.DumpAsync()));

        static IEnumerable<string> WithoutBlobVersion(string dump) =>
            dump.Split('\n').Where(line => !line.StartsWith("receipts", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2024-10-16", "taiwan,diplomacy")]
    [InlineData("2024-10-16", "taiwan")]
    [InlineData("2024-11-01", "taiwan,sanctions")]
    [InlineData("1999-12-31", "cyber-operations")]
    public async Task A_changed_article_leaves_no_stale_row(string day, string topics)
    {
        var tables = await TestTables.CreateAsync(azurite);
        var expected = await TestTables.CreateAsync(azurite);
        var changed = Some.File(content: "second", day: day, topics: topics.Split(','));

        await tables.DeliverAsync(Some.File(topics: ["taiwan", "sanctions"]), version: 1);
        Assert.Equal(WriteOutcome.Article, await tables.DeliverAsync(changed, version: 2));
        await expected.DeliverAsync(changed, version: 2);

        Assert.Equal(await expected.DumpAsync(), await tables.DumpAsync());
    }

    [Fact]
    public async Task An_article_that_becomes_a_rejection_and_an_article_again_has_only_the_rows_of_what_it_is()
    {
        var tables = await TestTables.CreateAsync(azurite);
        var rejected = await TestTables.CreateAsync(azurite);
        var article = await TestTables.CreateAsync(azurite);
        await rejected.DeliverAsync(Some.Rejected(), version: 2);
        await article.DeliverAsync(Some.File(content: "third"), version: 3);

        await tables.DeliverAsync(Some.File(), version: 1);
        Assert.Equal(WriteOutcome.Rejection, await tables.DeliverAsync(Some.Rejected(), version: 2));
        Assert.Equal(await rejected.DumpAsync(), await tables.DumpAsync());

        Assert.Equal(WriteOutcome.Unchanged, await tables.DeliverAsync(Some.Rejected(), version: 2));
        Assert.Equal(WriteOutcome.Article, await tables.DeliverAsync(Some.File(content: "third"), version: 3));
        Assert.Equal(await article.DumpAsync(), await tables.DumpAsync());
    }

    [Fact]
    public async Task Two_versions_leave_the_same_rows_in_either_order()
    {
        var inOrder = await TestTables.CreateAsync(azurite);
        var reversed = await TestTables.CreateAsync(azurite);
        var older = Some.File(content: "older", day: "2024-09-01", topics: ["taiwan", "sanctions"]);
        var newer = Some.File(content: "newer", day: "2024-10-01", topics: ["taiwan"]);

        await inOrder.DeliverAsync(older, version: 1);
        await inOrder.DeliverAsync(newer, version: 2);
        await reversed.DeliverAsync(newer, version: 2);
        Assert.Equal(WriteOutcome.Superseded, await reversed.DeliverAsync(older, version: 1));

        Assert.Equal(await inOrder.DumpAsync(), await reversed.DumpAsync());
    }

    [Theory]
    [InlineData("\"0x1A\"", "\"0x1B\"")]
    [InlineData("\"0x1B\"", "\"0x1A\"")]
    [InlineData(null, null)]
    public async Task Of_two_versions_of_one_second_the_one_that_is_read_last_stays(string? firstETag, string? lastETag)
    {
        var tables = await TestTables.CreateAsync(azurite);
        var last = Some.File("a.txt", "last");

        await WriteAsync(firstETag, Some.File("a.txt", "first"));
        Assert.Equal(WriteOutcome.Article, await WriteAsync(lastETag, last));

        var receipt = await tables.Writer.FindReceiptAsync(last.Id, Cancellation);
        Assert.True(receipt.IsCurrent(last.Content, last.Labels!.ModelVersion));

        async Task<WriteOutcome> WriteAsync(string? etag, LabelledFile file) => await tables.Writer.WriteAsync(
            new BlobVersion("a.txt", Some.Received, etag), file, await tables.Writer.FindReceiptAsync(file.Id, Cancellation), Cancellation);
    }

    [Fact]
    public async Task A_blob_that_is_given_up_is_rejected_with_the_last_error_until_it_can_be_read()
    {
        var tables = await TestTables.CreateAsync(azurite);
        var blob = Some.Blob();

        Assert.Equal(WriteOutcome.Rejection, await tables.Writer.RejectAsync(blob, 5, "Storage answered 503.", Cancellation));
        Assert.Equal(WriteOutcome.Unchanged, await tables.Writer.RejectAsync(blob, 5, "Storage answered 500.", Cancellation));

        var receipt = await tables.Writer.FindReceiptAsync(ArticleId.ForBlob(blob.Name), Cancellation);
        Assert.True(receipt.HasRead(blob));
        Assert.Equal(5, receipt.Attempts);
        var rejection = (await tables.Store.GetArticleAsync(receipt.Id, Cancellation)).Rejection;
        Assert.NotNull(rejection);
        Assert.Equal((RejectionReason.Failed, 5, null), (rejection.Reason, rejection.Attempts, rejection.ContentHash));
        Assert.Equal("5 attempts failed. The last error: Storage answered 503.", rejection.Message);

        Assert.Equal(WriteOutcome.Article, await tables.DeliverAsync(Some.File()));
        Assert.Empty(await TestTables.RowsAsync(tables.All.Rejections));
        Assert.Equal(WriteOutcome.Unchanged, await tables.Writer.RejectAsync(blob, 5, "Too late.", Cancellation));
    }

    [Theory]
    [MemberData(nameof(NastyNames))]
    public async Task A_blob_of_any_name_gets_its_rows_and_is_found(string name)
    {
        var tables = await TestTables.CreateAsync(azurite);

        await tables.DeliverAsync(Some.File(name));
        Assert.Equal(WriteOutcome.Unchanged, await tables.DeliverAsync(Some.File(name)));

        var answer = await tables.Store.GetArticleAsync(ArticleId.ForBlob(name), Cancellation);
        Assert.Equal(name, answer.Article?.Blob);
        var receipt = await tables.Writer.FindReceiptAsync(ArticleId.ForBlob(name), Cancellation);
        Assert.Equal(name, receipt.Blob?.Name);
    }

    public static TheoryData<string> NastyNames =>
    [
        "two  spaces and a trailing one ",
        "it's \"quoted\".txt",
        "100%25 %.txt",
        "#hash?query&and=more+plus.html",
        "../../etc/..\\passwd",
        "статья о флоте.txt",
        "新闻/😀.json",
        "tab\tand\u0001control",
        new string('ж', 1_024),
    ];

    private static string IndexOf(TableEntity row) => row.RowKey[..^RowKeys.TimeAndIdOf(row.RowKey).Length];

    private static async Task<int> ListsAsync(TestTables tables) =>
        (await TestTables.RowsAsync(tables.All.Words)).Count(row => row.ContainsKey("indexes"));
}
