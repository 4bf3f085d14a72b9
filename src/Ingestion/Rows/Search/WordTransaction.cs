using System.Collections.Immutable;
using Azure;
using Ingestion.Tables;

namespace Ingestion.Rows.Search;

/// <summary>One of the transactions that change a list of an article's words together with the rows of these words.</summary>
/// <remarks>
/// A transaction takes 100 rows, so that a change may need several. Each is conditional on the list as the one before left
/// it, and leaves a list of the words whose rows are there: whoever finds it, finds them all. Until the last the list has
/// no version, so that nobody takes it for whole.
/// </remarks>
/// <param name="List">The list as it will be; without properties where it goes.</param>
/// <param name="Words">What happens to rows of words.</param>
internal sealed record WordTransaction(TableEntity List, ImmutableArray<TableTransactionAction> Words)
{
    // The service takes 100 actions; one is the list's.
    private const int MaxWords = 99;

    private bool Deletes => !List.ContainsKey(RowProperties.Indexes);

    /// <summary>Brings the list that is known, or none, and its words to those that are planned.</summary>
    /// <remarks>Of the same version only what is new and what goes is touched, and the list itself: another worker's older plan then meets a conflict.</remarks>
    public static IEnumerable<WordTransaction> Write(PlannedRow row, StoredRow? known)
    {
        var there = known?.Indexes ?? [];
        var isSame = known?.Content is { } version && version == row.Entity.GetString(RowProperties.Version);
        var kept = isSame ? there.ToHashSet(StringComparer.Ordinal) : [];
        var planned = LabelTransaction.IndexesOf(row.Entity);
        return Of(
            row.Entity,
            there,
            [
                .. planned.Zip(row.Copies).Where(word => !kept.Contains(word.First))
                    .Select(word => (word.First, new TableTransactionAction(TableTransactionActionType.UpsertReplace, word.Second))),
                .. there.Except(planned).Select(index => (index, Delete(row.Address, index))),
            ]);
    }

    /// <summary>Deletes a list with the rows of its words.</summary>
    public static IEnumerable<WordTransaction> Delete(StoredRow row) =>
        Of(
            new TableEntity(row.Address.PartitionKey, row.Address.RowKey),
            row.Indexes,
            [.. row.Indexes.Select(index => (index, Delete(row.Address, index)))]);

    /// <summary>What to submit.</summary>
    /// <param name="version">The version of the list that is there, or none.</param>
    public IEnumerable<TableTransactionAction> Actions(ETag? version) =>
    [
        version is not { } known ? new(TableTransactionActionType.Add, List)
            : Deletes ? new(TableTransactionActionType.Delete, List, known)
            : new(TableTransactionActionType.UpdateReplace, List, known),
        .. Words,
    ];

    private static IEnumerable<WordTransaction> Of(
        TableEntity list, ImmutableArray<string> there, ImmutableArray<(string Index, TableTransactionAction Action)> words)
    {
        var indexes = there.ToHashSet(StringComparer.Ordinal);
        for (; words.Length > MaxWords; words = words[MaxWords..])
        {
            foreach (var (index, action) in words[..MaxWords])
            {
                _ = action.ActionType == TableTransactionActionType.Delete ? indexes.Remove(index) : indexes.Add(index);
            }

            yield return new WordTransaction(Unfinished(list, indexes), [.. words[..MaxWords].Select(word => word.Action)]);
        }

        yield return new WordTransaction(list, [.. words.Select(word => word.Action)]);
    }

    private static TableEntity Unfinished(TableEntity list, IEnumerable<string> indexes) => new(list.PartitionKey, list.RowKey)
    {
        [RowProperties.ArticleId] = list.GetString(RowProperties.ArticleId),
        [RowProperties.Indexes] = string.Join(LabelTransaction.IndexSeparator, indexes.Order(StringComparer.Ordinal)),
    };

    private static TableTransactionAction Delete(RowAddress list, string index) =>
        new(TableTransactionActionType.Delete, new TableEntity(list.PartitionKey, RowKeys.IndexPrefix(index) + list.RowKey));
}
