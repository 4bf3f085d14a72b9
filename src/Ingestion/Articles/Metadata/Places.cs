using System.Collections.Frozen;

namespace Ingestion.Articles.Metadata;

/// <summary>The places of <c>places.tsv</c>.</summary>
internal static class Places
{
    private static readonly FrozenSet<string> Names =
        EmbeddedTable.Rows("Metadata.places.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Contains(ReadOnlySpan<char> name) => Names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
}
