namespace Ingestion.Articles.Metadata;

/// <summary>Steps through the parts of a date: numbers, month names, a time, a zone.</summary>
internal ref struct DateReader(ReadOnlySpan<char> text, int position)
{
    // "Senin, " and the like stand at most this far before the day.
    private const int LongestWeekday = 12;

    // What stands between a date and its time: " | ", " pukul ", ", at ".
    private static readonly string[] BeforeTime = ["pukul", "jam", "at", "t"];

    private readonly ReadOnlySpan<char> _text = text;

    public int Position { get; private set; } = position;

    private readonly char Current => Position < _text.Length ? _text[Position] : '\0';

    /// <summary>Up to four digits that are not part of a longer number; blanks and commas before them are skipped.</summary>
    public bool TryNumber(out int number, out int digits)
    {
        SkipBlanks();
        (number, digits) = (0, 0);
        while (digits < 5 && char.IsAsciiDigit(Current))
        {
            number = (number * 10) + (Current - '0');
            digits++;
            Position++;
        }

        return digits is > 0 and < 5;
    }

    /// <summary>A slash, dash or full stop that a digit follows.</summary>
    public bool TrySeparator(out char separator)
    {
        separator = Current;
        return separator is '/' or '-' or '.' && Position + 1 < _text.Length && char.IsAsciiDigit(_text[Position + 1]) && Advance();
    }

    public bool TrySeparator(char separator) => Current == separator && Advance();

    /// <summary>Steps over the ending of "22nd"; true where none stands too.</summary>
    public bool SkipOrdinal()
    {
        var word = Word();
        if (word is "st" or "nd" or "rd" or "th")
        {
            Position += word.Length;
        }

        return true;
    }

    public bool TryMonth(out int month)
    {
        SkipBlanks();
        var word = Word();
        if (!DateWords.TryMonth(word, out month))
        {
            return false;
        }

        Position += word.Length;
        if (Current == '.')
        {
            Position++;
        }

        return true;
    }

    /// <summary>Reads <c>21:45 WIB</c>, <c>| 21.45</c>, <c>T21:45:00+07:00</c>, <c>3:15 PM</c> where one follows, and stays else.</summary>
    public void ReadTime(out TimeOnly? time, out TimeSpan? offset)
    {
        (time, offset) = (null, null);
        var end = Position;
        SkipToTime();
        if (!TryNumber(out var hour, out var digits) || digits > 2 || Current is not (':' or '.') || !Advance()
            || !TryNumber(out var minute, out digits) || digits != 2 || hour > 23 || minute > 59)
        {
            Position = end;
            return;
        }

        var second = ReadSeconds();
        hour = ReadHalf(hour);
        time = new TimeOnly(hour, minute, second);
        offset = ReadZone();
    }

    /// <summary>
    /// The start of the weekday that stands before <paramref name="start"/>, or <paramref name="start"/>. Glued to a name, a
    /// weekday that is not the date's belongs to the name: "Kolom Selasa, 25 Maret 2023" was a Saturday's.
    /// </summary>
    public readonly int WeekdayBefore(int start, DateOnly date)
    {
        var before = _text[Math.Max(0, start - LongestWeekday)..start].TrimEnd(" ,");
        var begin = before.Length;
        while (begin > 0 && (char.IsLetter(before[begin - 1]) || before[begin - 1] == '\''))
        {
            begin--;
        }

        var at = Math.Max(0, start - LongestWeekday) + begin;
        var isOfName = at > 1 && _text[at - 1] == ' ' && char.IsLetter(_text[at - 2]);
        return DateWords.TryWeekday(before[begin..], out var weekday) && (weekday == date.DayOfWeek || !isOfName) ? at : start;
    }

    private bool Advance()
    {
        Position++;
        return true;
    }

    private void SkipBlanks()
    {
        while (Current is ' ' or ',' or '\u00A0' or '\t')
        {
            Position++;
        }
    }

    private void SkipToTime()
    {
        while (Current is ' ' or ',' or '|' or '-' or '–' or '—' or '•' or '\u00A0' or '/' or '@' or '(' or ')')
        {
            Position++;
        }

        var word = Word();
        foreach (var skipped in BeforeTime)
        {
            if (word.Equals(skipped, StringComparison.OrdinalIgnoreCase))
            {
                Position += word.Length;
                SkipBlanks();
            }
        }
    }

    private int ReadSeconds()
    {
        var mark = Position;
        if (Current is ':' && Advance() && TryNumber(out var second, out var digits) && digits == 2 && second < 60)
        {
            while (Current == '.' || (char.IsAsciiDigit(Current) && Position > mark + 3))
            {
                Position++;
            }

            return second;
        }

        Position = mark;
        return 0;
    }

    private int ReadHalf(int hour)
    {
        var mark = Position;
        SkipBlanks();
        var word = Word();
        var afternoon = IsOf(word, "pm", "petang", "malam") || (IsOf(word, "tengah") && hour is 12);
        if (!afternoon && !IsOf(word, "am", "pagi"))
        {
            Position = mark;
            if (!TryDotted(out afternoon))
            {
                return hour;
            }
        }
        else
        {
            Position += word.Length;
        }

        return hour > 12 ? hour : (hour % 12) + (afternoon ? 12 : 0);
    }

    // "2:14 p.m."
    private bool TryDotted(out bool afternoon)
    {
        SkipBlanks();
        var rest = _text[Math.Min(Position, _text.Length)..];
        afternoon = rest.StartsWith("p.m.", StringComparison.OrdinalIgnoreCase);
        var found = afternoon || rest.StartsWith("a.m.", StringComparison.OrdinalIgnoreCase);
        Position += found ? "p.m.".Length : 0;
        return found;
    }

    private static bool IsOf(ReadOnlySpan<char> word, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (word.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private TimeSpan? ReadZone()
    {
        var mark = Position;
        while (Current is ' ' or '(' or '\u00A0')
        {
            Position++;
        }

        var name = ZoneName();
        var named = DateWords.TryZone(name, out var offset);
        Position += named ? name.Length : 0;
        if (TryOffset(out var written))
        {
            offset = written;
        }
        else if (!named)
        {
            Position = mark;
            return null;
        }

        if (Current == ')' && _text[mark..Position].Contains('('))
        {
            Position++;
        }

        return offset;
    }

    // A page without a line break after its date reads "21:45 WIBMoskow": the name ends before the next word's capital.
    private readonly ReadOnlySpan<char> ZoneName()
    {
        var word = Word();
        var capitals = 0;
        while (capitals < word.Length && char.IsAsciiLetterUpper(word[capitals]))
        {
            capitals++;
        }

        return capitals > 0 && capitals < word.Length ? word[..(capitals - 1)] : word;
    }

    private bool TryOffset(out TimeSpan offset)
    {
        offset = default;
        var mark = Position;
        if (Current is not ('+' or '-'))
        {
            return false;
        }

        var sign = Current == '-' ? -1 : 1;
        Position++;
        if (char.IsAsciiDigit(Current) && TryNumber(out var hours, out var digits) && digits != 3)
        {
            var minutes = digits == 4 ? hours % 100 : 0;
            hours = digits == 4 ? hours / 100 : hours;
            var colon = Position;
            if (digits < 3 && Current == ':' && Advance() && !(TryNumber(out minutes, out digits) && digits == 2))
            {
                Position = colon;
                minutes = 0;
            }

            // No zone is further from UTC (Line Islands, +14).
            if (hours <= 14 && minutes < 60)
            {
                offset = sign * new TimeSpan(hours, minutes, 0);
                return true;
            }
        }

        Position = mark;
        return false;
    }

    private readonly ReadOnlySpan<char> Word()
    {
        var end = Position;
        while (end < _text.Length && char.IsAsciiLetter(_text[end]))
        {
            end++;
        }

        return _text[Math.Min(Position, _text.Length)..end];
    }
}
