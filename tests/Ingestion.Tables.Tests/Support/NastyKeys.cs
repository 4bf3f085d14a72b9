namespace Ingestion.Tables.Tests;

/// <summary>Keys that are lawful and go wrong when a path, a filter or a signature is put together carelessly.</summary>
public static class NastyKeys
{
    // Azurite finds the keys of a transaction's parts with a pattern that this one breaks.
    private const string LikeAPath = "(x)',RowKey='y";

    public static TheoryData<string> All => [.. InTransactions, LikeAPath];

    public static IEnumerable<string> InTransactions =>
    [
        "O'Neil", "''", "'", "a b", " leading and trailing ", "100%", "%27", "%2527", "a+b", "a&b=c;d", "..", "a,b:c@d!$*", "\"quoted\"",
        "Москва — Пхеньян", "台灣海峽", "ö́ç", "😀", "~", "`|^<>{}[]",
    ];
}
