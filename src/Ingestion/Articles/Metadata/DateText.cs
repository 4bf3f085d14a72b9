namespace Ingestion.Articles.Metadata;

/// <summary>
/// Finds the first full date (day, month and year) in a line. Numeric dates are read day first, as Indonesia and
/// Malaysia write them, unless that is no date.
/// </summary>
internal static class DateText
{
    // No page is older than the web, and a year far ahead is a number.
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    // Of a year in two digits ("30/09/24").
    private const int Century = 2000;

    /// <summary>The date, or <see langword="null"/>: a date without a year is none.</summary>
    public static FoundDate? Find(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(text[i]))
            {
                continue;
            }

            var start = i;
            var reader = new DateReader(text, i);
            if (char.IsAsciiDigit(text[i]) ? Numeric(ref reader, out var date, out var swapped) : MonthFirst(ref reader, out date, out swapped))
            {
                return Complete(ref reader, date, start, swapped);
            }

            while (i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]))
            {
                i++;
            }
        }

        return null;
    }

    private static FoundDate Complete(ref DateReader reader, DateOnly date, int start, bool swapped)
    {
        var begin = reader.WeekdayBefore(start, date);
        reader.ReadTime(out var time, out var offset);
        return new FoundDate(date, time, offset, begin, reader.Position - begin, swapped);
    }

    private static bool Numeric(ref DateReader reader, out DateOnly date, out bool swapped)
    {
        swapped = false;
        date = default;
        if (!reader.TryNumber(out var first, out var digits))
        {
            return false;
        }

        if (reader.TrySeparator(out var separator))
        {
            if (!reader.TryNumber(out var second, out _) || !reader.TrySeparator(separator) || !reader.TryNumber(out var third, out var lastDigits))
            {
                return false;
            }

            if (digits == 4)
            {
                return TryDate(first, second, third, out date);
            }

            // America writes the month first with slashes and dashes, never with full stops.
            swapped = separator != '.' && first <= 12 && second <= 12 && first != second;
            if (digits == 2 && lastDigits == 2 && separator == '/')
            {
                return TryDate(Century + third, second, first, out date);
            }

            return lastDigits == 4 && (TryDate(third, second, first, out date) || TryDate(third, first, second, out date));
        }

        return digits <= 2
            && reader.SkipOrdinal()
            && reader.TryMonth(out var month)
            && reader.TryNumber(out var year, out _)
            && TryDate(year, month, first, out date);
    }

    private static bool MonthFirst(ref DateReader reader, out DateOnly date, out bool swapped)
    {
        swapped = false;
        date = default;
        return reader.TryMonth(out var month)
            && reader.TryNumber(out var day, out var digits)
            && digits <= 2
            && reader.SkipOrdinal()
            && reader.TryNumber(out var year, out _)
            && TryDate(year, month, day, out date);
    }

    private static bool TryDate(int year, int month, int day, out DateOnly date)
    {
        var valid = year is >= FirstYear and <= LastYear
            && month is >= 1 and <= 12
            && day >= 1
            && day <= DateTime.DaysInMonth(year, month);
        date = valid ? new DateOnly(year, month, day) : default;
        return valid;
    }
}
