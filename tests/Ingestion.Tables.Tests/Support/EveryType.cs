namespace Ingestion.Tables.Tests;

/// <summary>A row with each type that Table Storage has, and the values of each that are easily lost.</summary>
public static class EveryType
{
    private static readonly (string Name, object Value)[] Values =
    [
        ("Text", "Pangkalan \"Biak\"; O'Neil\t漢字 Привет 😀 \u2028 {\"a\":1}"),
        ("TextEmpty", ""),
        ("TextLikeMoment", "2024-10-16T00:00:00Z"),
        ("Whole", int.MinValue),
        ("Long", 9_007_199_254_740_993L),
        ("LongSmall", 5L),
        ("Double", 0.1),
        ("DoubleWhole", 5.0),
        ("DoubleTiny", double.Epsilon),
        ("DoubleHuge", double.MaxValue),
        ("DoubleNaN", double.NaN),
        ("DoubleInfinite", double.PositiveInfinity),
        ("DoubleMinusInfinite", double.NegativeInfinity),
        ("Yes", true),
        ("No", false),
        ("Moment", new DateTimeOffset(2024, 10, 16, 23, 59, 59, TimeSpan.Zero).AddTicks(1_234_567)),
        ("MomentFirst", new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero)),
        ("Guid", new Guid("0f8fad5b-d9cb-469f-a165-70867728950e")),
        ("Bytes", new byte[] { 0, 1, 127, 128, 255 }),
    ];

    public static IEnumerable<string> Names => Values.Select(value => value.Name);

    // Not-a-number and the infinities have no literal, and Azurite compares neither the tiniest nor the hugest double.
    public static TheoryData<string> FilterableNames => [.. Names.Except(["DoubleNaN", "DoubleInfinite", "DoubleMinusInfinite", "DoubleTiny", "DoubleHuge"])];

    public static TableEntity Row(string partitionKey, string rowKey)
    {
        var row = new TableEntity(partitionKey, rowKey);
        foreach (var (name, value) in Values)
        {
            row[name] = value;
        }

        return row;
    }
}
