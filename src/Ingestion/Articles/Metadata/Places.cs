namespace Ingestion.Articles.Metadata;

/// <summary>The places of <c>places.tsv</c>.</summary>
internal static class Places
{
    private static readonly WordSet Names = new(EmbeddedTable.Rows("Metadata.places.tsv").Select(row => row[0]));

    public static bool Contains(ReadOnlySpan<char> name) => Names.Contains(name);
}
