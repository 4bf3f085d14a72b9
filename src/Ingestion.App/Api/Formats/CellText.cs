using System.Globalization;
using Ingestion.Labels;

namespace Ingestion.App.Api.Formats;

/// <summary>How values stand in the cells of a table: as in JSON, with a dot in numbers, and lists as text for a person.</summary>
internal static class CellText
{
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    public static string Of(double number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Who takes which side, how surely: <c>China: favor (0.9549); Taiwan: against (0.975)</c>.</summary>
    public static string Of(IEnumerable<Voice> voices) => string.Join(
        "; ",
        voices.Select(voice => $"{voice.Actor}: {WireName.Of(voice.Stance)} ({Of(voice.Score)})"));

    /// <summary>The quotes, each on a line of the cell.</summary>
    public static string Of(IEnumerable<Evidence> evidence) => string.Join('\n', evidence.Select(span => span.Quote));
}
