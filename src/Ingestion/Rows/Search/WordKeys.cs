using System.Globalization;
using Ingestion.Tables;

namespace Ingestion.Rows.Search;

/// <summary>Where the rows of words stand: the words are parted into groups by their hash, each group a partition.</summary>
/// <remarks>
/// An article's words of one group are written in one transaction. A question asks the group of its word, so that more
/// groups cost it nothing.
/// </remarks>
internal static class WordKeys
{
    // An article of 250 stems fills some 63 of the 99 places of each transaction; every group more is a request more.
    private const int Groups = 4;

    // Beneath each group where partitions are spread: sixteen in all, which take what an account does.
    private const int Subgroups = 4;

    private const string Prefix = "word-";

    // All keys of rows that list an article's words begin with a time, all of words with a letter.
    private const string BehindLists = ":";

    /// <summary>The index that a word's row stands under, as a label row's copy under an actor's.</summary>
    public static string IndexOf(string stem) => Prefix + stem;

    /// <summary>The partition that a word's rows are written to.</summary>
    public static string PartitionOf(string stem, PartitionSpread spread)
    {
        var hash = FeatureHash.OfName(stem);
        var group = hash % Groups;
        return spread == PartitionSpread.None ? NameOf(group) : NameOf(group, hash / Groups % Subgroups);
    }

    /// <summary>All partitions in which a word's rows may stand: those of an archive that was spread later are in both.</summary>
    public static IEnumerable<string> PartitionsOf(string stem, PartitionSpread spread) =>
        spread == PartitionSpread.None ? [PartitionOf(stem, spread)] : [PartitionOf(stem, PartitionSpread.None), PartitionOf(stem, spread)];

    /// <summary>The ranges of the rows that list articles' words, without the rows of the words.</summary>
    public static IEnumerable<string> ListRanges() =>
        from each in Enumerable.Range(0, Groups)
        from partition in Enumerable.Range(0, Subgroups).Select(subgroup => NameOf((uint)each, (uint)subgroup)).Prepend(NameOf((uint)each))
        select TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey lt {BehindLists}");

    private static string NameOf(uint group) => group.ToString(CultureInfo.InvariantCulture);

    private static string NameOf(uint group, uint subgroup) => string.Create(CultureInfo.InvariantCulture, $"{group}-{subgroup}");
}
