using System.Collections.Immutable;
using System.Globalization;
using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Labels.Corrections;
using Ingestion.Tables;

namespace Ingestion.Rows.Corrections;

/// <summary>A correction as it stands in its table: in its article's partition, under its number there, from 1.</summary>
/// <remarks>Rows are only ever added, so the number of an article's corrections tells which they are.</remarks>
internal static class CorrectionRow
{
    // As many as the bound has.
    private const string NumberFormat = "D3";

    /// <summary>The key of an article's first correction: a row with it stands for each article that was ever corrected.</summary>
    public static string FirstKey { get; } = KeyOf(1);

    public static TableEntity Of(ArticleId id, int number, Correction correction) => new(id.Value, KeyOf(number))
    {
        [RowProperties.Field] = WireName.Of(correction.Field),
        [RowProperties.Topic] = correction.Topic,
        [RowProperties.Actor] = correction.Actor,
        [RowProperties.Stance] = correction.Stance is { } stance ? WireName.Of(stance) : null,
        [RowProperties.Verdict] = WireName.Of(correction.Verdict),
        [RowProperties.By] = correction.By,
        [RowProperties.Reason] = correction.Reason,
        [RowProperties.ModelVersion] = correction.ModelVersion,
        [RowProperties.ContentHash] = correction.ContentHash,
        [RowProperties.Received] = correction.Received,
    };

    /// <summary>The corrections of an article, in the order in which they came.</summary>
    public static async Task<ImmutableArray<Correction>> ReadAsync(IngestionTables tables, ArticleId id, CancellationToken cancellationToken)
    {
        var corrections = ImmutableArray.CreateBuilder<Correction>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {id.Value}");
        await foreach (var row in tables.Corrections.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            corrections.Add(Read(row));
        }

        return corrections.ToImmutable();
    }

    private static string KeyOf(int number) => number.ToString(NumberFormat, CultureInfo.InvariantCulture);

    private static Correction Read(TableEntity row) => new()
    {
        Field = Name<CorrectionField>(row, RowProperties.Field),
        Topic = row.GetString(RowProperties.Topic)!,
        Actor = row.GetString(RowProperties.Actor),
        Stance = row.GetString(RowProperties.Stance) is null ? null : Name<Stance>(row, RowProperties.Stance),
        Verdict = Name<CorrectionVerdict>(row, RowProperties.Verdict),
        By = row.GetString(RowProperties.By)!,
        Reason = row.GetString(RowProperties.Reason),
        ModelVersion = row.GetString(RowProperties.ModelVersion)!,
        ContentHash = row.GetString(RowProperties.ContentHash)!,
        Received = row.GetDateTimeOffset(RowProperties.Received)!.Value,
    };

    private static TEnum Name<TEnum>(TableEntity row, string property)
        where TEnum : struct, Enum =>
        WireName.TryParse<TEnum>(row.GetString(property), out var value)
            ? value
            : throw new FormatException(
                $"The correction {row.PartitionKey}/{row.RowKey} has '{row.GetString(property)}' as {property}; a newer build wrote it.");
}
