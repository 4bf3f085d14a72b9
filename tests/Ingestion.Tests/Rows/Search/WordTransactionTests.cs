using Azure;
using Ingestion.Rows;
using Ingestion.Rows.Search;
using Ingestion.Tables;

namespace Ingestion.Tests.Rows.Search;

public sealed class WordTransactionTests
{
    private const int MaxActions = 100;

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(0, 99, 1)]
    [InlineData(0, 100, 2)]
    [InlineData(0, 400, 5)]
    [InlineData(60, 39, 1)]
    [InlineData(60, 60, 2)]
    [InlineData(400, 1, 5)]
    public void Each_transaction_is_within_the_services_bound_and_leaves_a_list_of_the_words_that_are_there(int before, int after, int transactions)
    {
        var known = before == 0 ? null : Stored(Row("lama", before), "other");
        var there = Enumerable.Range(0, before).Select(number => WordKeys.IndexOf($"lama{number}")).ToHashSet();

        var changes = WordTransaction.Write(Row("baru", after), known).ToList();

        Assert.Equal(transactions, changes.Count);
        foreach (var change in changes)
        {
            Apply(change, there);
            Assert.Equal(there.Order(StringComparer.Ordinal), LabelTransaction.IndexesOf(change.List).Order(StringComparer.Ordinal));
            Assert.Equal(change == changes[^1], change.List.GetString(RowProperties.Version) is not null);
        }

        Assert.Equal(Enumerable.Range(0, after).Select(number => WordKeys.IndexOf($"baru{number}")).Order(), there.Order());
    }

    [Fact]
    public void The_same_words_of_the_same_version_touch_the_list_alone()
    {
        var row = Row("kata", 50);

        var change = Assert.Single(WordTransaction.Write(row, Stored(row, row.Entity.GetString(RowProperties.Version))));

        var action = Assert.Single(change.Actions(new ETag("1")));
        Assert.Equal((TableTransactionActionType.UpdateReplace, new ETag("1")), (action.ActionType, action.ETag));
    }

    [Fact]
    public void Words_of_a_list_that_was_left_half_way_are_all_written_again()
    {
        var row = Row("kata", 50);

        Assert.Equal(50, Assert.Single(WordTransaction.Write(row, Stored(row, null))).Words.Length);
    }

    [Fact]
    public void A_list_of_many_words_goes_with_all_of_them()
    {
        var there = Enumerable.Range(0, 250).Select(number => WordKeys.IndexOf($"kata{number}")).ToHashSet();

        var changes = WordTransaction.Delete(Stored(Row("kata", 250), "other")).ToList();

        Assert.Equal(3, changes.Count);
        changes.ForEach(change => Apply(change, there));
        Assert.Empty(there);
        Assert.Equal(
            [TableTransactionActionType.UpdateReplace, TableTransactionActionType.UpdateReplace, TableTransactionActionType.Delete],
            changes.Select(change => change.Actions(new ETag("1")).First().ActionType));
    }

    private static void Apply(WordTransaction change, HashSet<string> there)
    {
        Assert.InRange(change.Actions(null).Count(), 1, MaxActions);
        foreach (var action in change.Words)
        {
            var index = action.Entity.RowKey.Split('_')[0];
            Assert.True(action.ActionType == TableTransactionActionType.Delete ? there.Remove(index) : there.Add(index));
        }
    }

    private static PlannedRow Row(string name, int words)
    {
        var file = WordText.File("a.txt", name, 0);
        var lists = WordRow.Of(file, Some.Article(title: null, text: string.Join(' ', Enumerable.Range(0, words).Select(number => $"{name}{number}"))), Some.Received, PartitionSpread.None).ToList();
        return new PlannedRow(
            RowTable.Words,
            new TableEntity("0", lists[0].Entity.RowKey)
            {
                [RowProperties.Version] = lists[0].Entity[RowProperties.Version],
                [RowProperties.Indexes] = string.Join(' ', Enumerable.Range(0, words).Select(number => WordKeys.IndexOf($"{name}{number}"))),
            },
            [.. Enumerable.Range(0, words).Select(number => new TableEntity("0", $"{WordKeys.IndexOf($"{name}{number}")}_{lists[0].Entity.RowKey}"))]);
    }

    private static StoredRow Stored(PlannedRow row, string? version) =>
        new(row.Address, new ETag("1"), LabelTransaction.IndexesOf(row.Entity), version);
}
