using Ingestion.Labels;
using Ingestion.Labels.Corrections;
using Ingestion.Rows;
using Ingestion.Rows.Corrections;
using Ingestion.Testing;
using Ingestion.Tests.Labels.Corrections;

namespace Ingestion.Tests.Rows.Corrections;

/// <summary>Whoever corrects ends at every request.</summary>
public sealed class BrokenOffCorrectionTests(AzuriteFixture azurite)
{
    private static readonly Correction[] Changes =
    [
        SomeCorrection.OfStance("taiwan", Stance.Against),
        SomeCorrection.OfTopic("taiwan", CorrectionVerdict.Wrong),
        SomeCorrection.OfTopic("diplomacy"),
    ];

    public static TheoryData<int> Crashes => new(Enumerable.Range(0, Changes.Length));

    [Theory]
    [MemberData(nameof(Crashes))]
    public async Task The_next_delivery_shows_every_correction_that_is_kept(int change) =>
        await ForEachCrashAsync(Changes[change], async (tables, file) =>
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
    public async Task A_correction_that_is_sent_again_ends_as_if_nothing_had_been(int change)
    {
        await ForEachCrashAsync(Changes[change], async (tables, file) =>
        {
            var expected = File("expected.txt");
            await tables.DeliverAsync(expected);
            await CorrectAsync(tables.All, expected, Changes[change]);

            await CorrectAsync(tables.All, file, Changes[change]);

            Assert.Equal(await tables.DumpAsync(expected.Name), await tables.DumpAsync(file.Name));
        });
    }

    private async Task ForEachCrashAsync(Correction correction, Func<TestTables, LabelledFile, Task> then)
    {
        var tables = await TestTables.CreateAsync(azurite);
        await EachRequest.BreakOffAsync(
            tables,
            least: 5,
            before: blob => tables.DeliverAsync(File(blob)),
            change: (breaking, blob) => CorrectAsync(breaking, File(blob), correction),
            then: blob => then(tables, File(blob)));
    }

    private static LabelledFile File(string blob) => Some.File(blob, "first", "2024-09-30", "taiwan", "sanctions");

    private static async Task CorrectAsync(IngestionTables tables, LabelledFile file, Correction correction)
    {
        await new CorrectionLog(tables).AppendAsync(file.Id, correction, TestTables.Cancellation);
        await TestTables.DeliverAsync(new RowWriter(tables), file);
    }

    private static (string, double, Stance, string?) Told(TopicLabel label) => (label.Topic, label.Score, label.Stance, label.CorrectedBy);
}
