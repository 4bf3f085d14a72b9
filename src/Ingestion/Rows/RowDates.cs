using System.Globalization;

namespace Ingestion.Rows;

/// <summary>Calendar days and times of day as rows write them (ISO 8601), which Table Storage has no types for.</summary>
internal static class RowDates
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string TimeFormat = "HH:mm:ss";

    public static string Write(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    public static string Write(TimeOnly time) => time.ToString(TimeFormat, CultureInfo.InvariantCulture);

    public static DateOnly ReadDay(string text) => DateOnly.ParseExact(text, DayFormat, CultureInfo.InvariantCulture);

    public static bool TryReadDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    public static TimeOnly ReadTime(string text) => TimeOnly.ParseExact(text, TimeFormat, CultureInfo.InvariantCulture);
}
