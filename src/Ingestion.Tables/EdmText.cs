using System.Globalization;

namespace Ingestion.Tables;

/// <summary>The text of those values that JSON and filters write alike.</summary>
internal static class EdmText
{
    private const string MomentFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    /// <summary>A moment in UTC, to the 100 nanoseconds that the service stores.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies before 1601, where the service's time begins.</exception>
    public static string Of(DateTimeOffset value) =>
        value >= TableLimits.EarliestMoment
            ? value.UtcDateTime.ToString(MomentFormat, CultureInfo.InvariantCulture)
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Table Storage keeps moments from {TableLimits.EarliestMoment:yyyy-MM-dd} on.");

    /// <summary>A finite number that no reader takes for a whole one.</summary>
    public static string Of(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }

    /// <summary>Reads a moment; one without a zone is in UTC.</summary>
    public static DateTimeOffset ToMoment(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
