using Ingestion.Labels;
using Ingestion.Labels.Corrections;
using Ingestion.Rows;
using Ingestion.Rows.Corrections;
using Ingestion.Testing;
using Ingestion.Tests.Labels.Corrections;

namespace Ingestion.Tests.Rows.Corrections;

/// <summary>Whoever corrects ends at every request, before and after storage does it.</summary>
public sealed class BrokenOffCorrectionTests(AzuriteFixture azurite)
{
    // More than a correction takes.
    private const int MostRequests = 40;

    private static readonly Correction[] Changes =
    [
        SomeCorrection.OfStance("taiwan", Stance.Against),
        SomeCorrection.OfTopic("taiwan", CorrectionVerdict.Wrong),
        SomeCorrection.OfTopic("diplomacy"),
    ];

    private static readonly bool[] BeforeAndAfter = [false, true];

    public static TheoryData<int, bool> Crashes => new(
        from change in Enumerable.Range(0, Changes.Length) from done in BeforeAndAfter select (change, done));

    [Theory]
    [MemberData(nameof(Crashes))]
    public async Task The_next_delivery_shows_every_correction_that_is_kept(int change, bool done) =>
        await ForEachCrashAsync(Changes[change], done, async (tables, file) =>
        {
            await tables.DeliverAsync(file);

            var receipt = await tables.Writer.FindReceiptAsync(file.Id, TestTables.Cancellation);
            var expected = CorrectedLabels.Of(file.Labels!, receipt.Corrections).Topics;
            var article = (await tables.Store.GetArticleAsync(file.Id, TestTables.Cancellation)).Article!;
            Assert.True(receipt.IsCurrent(file.Content, Some.ModelVersion));
            Assert.Equal(expected.Select(Told), article.Topics.Select(Told));
            Assert.Equal(
                expected.Select(label => label.Topic).Append("all").Order(),
                (await TestTables.RowsAsync(tables.All.Labels))
                    .Where(row => row.GetString("articleId") == file.Id.Value && row.RowKey.EndsWith($"_{file.Id}", StringComparison.Ordinal) && char.IsDigit(row.RowKey[0]))
                    .Select(row => row.PartitionKey).Order());
        });

    [Theory]
    [MemberData(nameof(Crashes))]
    public async Task A_correction_that_is_sent_again_ends_as_if_nothing_had_been(int change, bool done)
    {
        await ForEachCrashAsync(Changes[change], done, async (tables, file) =>
        {
            var expected = Some.File("expected.txt", "first", "2024-09-30", "taiwan", "sanctions");
            await tables.DeliverAsync(expected);
            await CorrectAsync(tables.All, expected, Changes[change]);

            await CorrectAsync(tables.All, file, Changes[change]);

            Assert.Equal(await tables.DumpAsync(expected.Name), await tables.DumpAsync(file.Name));
        });
    }

    /// <summary>Breaks the correction off at each of its requests in turn, for an article of its own each time.</summary>
    private async Task ForEachCrashAsync(Correction correction, bool done, Func<TestTables, LabelledFile, Task> then)
    {
        var tables = await TestTables.CreateAsync(azurite);
        for (var request = 0; request < MostRequests; request++)
        {
            var file = Some.File($"{request}.txt", "first", "2024-09-30", "taiwan", "sanctions");
            await tables.DeliverAsync(file);
            var probe = done ? StorageProbe.CrashingAfter(request) : StorageProbe.CrashingBefore(request);
            try
            {
                await CorrectAsync(tables.Connect(probe), file, correction);
                Assert.True(request >= 5, "The correction was never broken off.");
                return;
            }
            catch (CrashException)
            {
                await then(tables, file);
            }
        }

        Assert.Fail($"A correction takes more than {MostRequests} requests.");
    }

    private static async Task CorrectAsync(IngestionTables tables, LabelledFile file, Correction correction)
    {
        await new CorrectionLog(tables).AppendAsync(file.Id, correction, TestTables.Cancellation);
        await TestTables.DeliverAsync(new RowWriter(tables), file);
    }

    private static (string, double, Stance, string?) Told(TopicLabel label) => (label.Topic, label.Score, label.Stance, label.CorrectedBy);
}
