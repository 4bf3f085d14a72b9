namespace Ingestion.Queries;

/// <summary>The values of items in the dimensions of a timeline.</summary>
internal static class TimelineDimensions
{
    /// <summary>The item's value; <see langword="null"/> where it has none.</summary>
    public static string? ValueOf(this TimelineDimension dimension, ClassificationItem item) => dimension switch
    {
        TimelineDimension.Topic => item.Topic,
        TimelineDimension.Stance => item.Stance is { } stance ? WireName.Of(stance) : null,
        TimelineDimension.Source => item.Source,
        TimelineDimension.Language => WireName.Of(item.Language),
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "Items cannot be told apart by this."),
    };
}
