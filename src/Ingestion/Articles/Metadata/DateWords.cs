namespace Ingestion.Articles.Metadata;

/// <summary>The names of months, weekdays and zones, in Indonesian, Malay and English.</summary>
internal static class DateWords
{
    private static readonly string[][] MonthNames =
    [
        ["januari", "january", "jan"],
        ["februari", "february", "feb", "pebruari"],
        ["maret", "march", "mac", "mar", "mrt"],
        ["april", "apr"],
        ["mei", "may"],
        ["juni", "june", "jun"],
        ["juli", "july", "julai", "jul"],
        ["agustus", "august", "ogos", "aug", "agu", "ags", "agt"],
        ["september", "sept", "sep"],
        ["oktober", "october", "okt", "oct"],
        ["november", "nov", "nopember"],
        ["desember", "december", "disember", "des", "dec", "dis"],
    ];

    // From Sunday on, as System.DayOfWeek counts.
    private static readonly string[][] WeekdayNames =
    [
        ["minggu", "ahad", "sunday", "sun"],
        ["senin", "isnin", "monday", "mon"],
        ["selasa", "tuesday", "tue", "tues"],
        ["rabu", "wednesday", "wed"],
        ["kamis", "khamis", "thursday", "thu", "thur", "thurs"],
        ["jumat", "jum'at", "jumaat", "friday", "fri"],
        ["sabtu", "saturday", "sat"],
    ];

    // Only zones that the press of the region prints beside a date; EST, IST and the like mean several.
    private static readonly Dictionary<string, int> ZoneHours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["WIB"] = 7,
        ["WITA"] = 8,
        ["WIT"] = 9,
        ["MYT"] = 8,
        ["SGT"] = 8,
        ["HKT"] = 8,
        ["JST"] = 9,
        ["KST"] = 9,
        ["MSK"] = 3,
        ["GMT"] = 0,
        ["UTC"] = 0,
        ["EDT"] = -4,
        ["Z"] = 0,
    };

    private static readonly WordTable<int> Months = new(MonthNames
        .SelectMany((names, index) => names.Select(name => KeyValuePair.Create(name, index + 1))));

    private static readonly WordTable<DayOfWeek> Weekdays = new(WeekdayNames
        .SelectMany((names, index) => names.Select(name => KeyValuePair.Create(name, (DayOfWeek)index))));

    private static readonly WordTable<int> Zones = new(ZoneHours);

    /// <summary>1 to 12.</summary>
    public static bool TryMonth(ReadOnlySpan<char> word, out int month) =>
        Months.TryGetValue(word, out month);

    public static bool IsWeekday(ReadOnlySpan<char> word) =>
        Weekdays.TryGetValue(word, out _);

    public static bool TryWeekday(ReadOnlySpan<char> word, out DayOfWeek weekday) =>
        Weekdays.TryGetValue(word, out weekday);

    public static bool TryZone(ReadOnlySpan<char> word, out TimeSpan offset)
    {
        var found = Zones.TryGetValue(word, out var hours);
        offset = TimeSpan.FromHours(hours);
        return found;
    }
}
