using System.Collections.Immutable;
using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Tables;

namespace Ingestion.Rows.Search;

/// <summary>The rows by which an article is found by its words: a list of them in each partition, and under each word a copy of its key.</summary>
internal static class WordRow
{
    /// <summary>The most words in one list, whose names take 46 units each at most: it is one property of a row.</summary>
    /// <remarks>Met only by a text that was made to: of <see cref="SearchWords.MaxStems"/> a partition has a quarter.</remarks>
    private const int MaxWordsOfList = 600;

    // Of the 64 digits of a version's hash; two versions of one article do not share them by chance.
    private const int VersionDigits = 16;

    /// <summary>The lists of an article's words with a row for each word.</summary>
    public static IEnumerable<PlannedRow> Of(LabelledFile file, Article article, DateTimeOffset received, PartitionSpread spread)
    {
        var rowKey = RowKeys.TimeAndId(RowTime.Of(article, received).Value, file.Id);
        var version = VersionOf(file.Content.Value);
        return
            from stem in SearchWords.StemsOf(article)
            group stem by WordKeys.PartitionOf(stem, spread) into part
            orderby part.Key
            let indexes = part.Take(MaxWordsOfList).Select(WordKeys.IndexOf).Order(StringComparer.Ordinal).ToImmutableArray()
            select new PlannedRow(
                RowTable.Words,
                ListOf(part.Key, rowKey, file.Id, version, indexes),
                [.. indexes.Select(index => new TableEntity(part.Key, RowKeys.IndexPrefix(index) + rowKey) { [RowProperties.Version] = version })]);
    }

    /// <summary>What a row of words says of the bytes that it was made from: the beginning of their hash.</summary>
    public static string VersionOf(string contentHash) => contentHash[..VersionDigits];

    private static TableEntity ListOf(string partition, string rowKey, ArticleId id, string version, IEnumerable<string> indexes) => new(partition, rowKey)
    {
        [RowProperties.ArticleId] = id.Value,
        [RowProperties.Version] = version,
        [RowProperties.Indexes] = string.Join(LabelTransaction.IndexSeparator, indexes),
    };
}
