namespace Ingestion.Articles.Cleaning;

/// <summary>Knows what a page shows its visitor, such as the weather where the crawler stood.</summary>
internal static class CrawlHeaderLines
{
    private const int Longest = 100;
    private const int MostDigits = 2;

    // "New York", "Kuala Lumpur, Kamis"
    private const int MostWordsOfPlace = 3;

    /// <summary>"9.2 C", "31 °C Cerah", "32 C Makassar": a temperature, with little or a menu beside it.</summary>
    public static bool IsWeather(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest || LineShape.EndsSentence(line))
        {
            return false;
        }

        var degree = line.IndexOf('°');
        if (degree > 0)
        {
            var number = line[..degree].TrimEnd();
            return !number.IsEmpty && char.IsAsciiDigit(number[^1]) && (degree + 1 == line.Length || line[degree + 1] is 'C' or 'F' or ' ' or '|');
        }

        return line[^1] is 'C' or 'F' ? IsTemperature(line[..^1].TrimEnd()) : OpensWithTemperature(line);
    }

    // "32 C Makassar"
    private static bool OpensWithTemperature(ReadOnlySpan<char> line)
    {
        var mark = line.IndexOf(" C ", StringComparison.Ordinal);
        return mark > 0
            && IsTemperature(line[..mark])
            && char.IsUpper(line[mark + 3])
            && LineShape.Words(line[(mark + 3)..]) <= MostWordsOfPlace;
    }

    private static bool IsTemperature(ReadOnlySpan<char> number)
    {
        number = number.TrimStart("-–");
        var point = number.IndexOfAny('.', ',');
        var whole = point < 0 ? number : number[..point];
        return whole.Length is > 0 and <= MostDigits
            && !whole.ContainsAnyExceptInRange('0', '9')
            && (point < 0 || !number[(point + 1)..].ContainsAnyExceptInRange('0', '9'));
    }
}
