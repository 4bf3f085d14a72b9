using System.Collections.Immutable;
using System.Globalization;
using Ingestion.Rows;

namespace Ingestion.Queries;

/// <summary>Reads the parameters of a request one by one, and keeps the first problem that it meets.</summary>
internal sealed class QueryParameters
{
    // Each value can cost a range or a comparison; no question that a person asks needs more.
    private const int MaxValues = 20;

    // Longer than any name or search; keeps addresses, filters and messages short.
    private const int MaxValueLength = 300;

    private const int ShownLength = 60;

    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _parameters;

    public QueryParameters(IReadOnlyDictionary<string, IReadOnlyList<string>> parameters, IReadOnlyList<string> known)
    {
        _parameters = parameters;
        if (parameters.Keys.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
        {
            Problem = QueryProblem.Unknown(unknown, known);
        }
    }

    public QueryProblem? Problem { get; private set; }

    public void Refuse(string parameter, string message, string allowed) =>
        Problem ??= new QueryProblem(parameter, message, allowed);

    /// <summary>All values of a parameter that may be repeated or joined by commas; a value with a comma stands in double quotes.</summary>
    public ImmutableArray<string> Values(string name)
    {
        ImmutableArray<string> values =
        [
            .. _parameters.GetValueOrDefault(name, [])
                .SelectMany(value => Split(name, value))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        if (values.Length > MaxValues)
        {
            Refuse(name, $"{values.Length} values are given.", $"at most {MaxValues} values");
        }

        foreach (var value in values.Where(value => value.Length is 0 or > MaxValueLength))
        {
            Refuse(name, value.Length == 0 ? "A value is empty." : $"A value has {value.Length} characters.", $"values of 1 to {MaxValueLength} characters");
        }

        return values;
    }

    /// <summary>The names among a parameter's values, each of which must be one of an enum's.</summary>
    public ImmutableArray<TEnum> Names<TEnum>(string name)
        where TEnum : struct, Enum
    {
        var found = ImmutableArray.CreateBuilder<TEnum>();
        foreach (var value in Values(name))
        {
            if (WireName.TryParse<TEnum>(value, out var known))
            {
                found.Add(known);
            }
            else
            {
                Refuse(name, $"'{Shown(value)}' is none of the names.", string.Join(", ", WireName.All<TEnum>()));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The only value of a parameter, as it stands.</summary>
    public string? Value(string name)
    {
        var values = _parameters.GetValueOrDefault(name, []);
        if (values.Count > 1)
        {
            Refuse(name, $"{values.Count} values are given.", "one value");
        }
        else if (values is [{ Length: 0 or > MaxValueLength } value])
        {
            Refuse(name, value.Length == 0 ? "The value is empty." : $"The value has {value.Length} characters.", $"a value of 1 to {MaxValueLength} characters");
        }

        return values is [var only] ? only : null;
    }

    public TEnum Name<TEnum>(string name, TEnum absent)
        where TEnum : struct, Enum
    {
        if (Value(name) is not { } value)
        {
            return absent;
        }

        if (!WireName.TryParse<TEnum>(value, out var known))
        {
            Refuse(name, $"'{Shown(value)}' is none of the names.", string.Join(", ", WireName.All<TEnum>()));
        }

        return known;
    }

    public DateOnly? Day(string name)
    {
        if (Value(name) is not { } value)
        {
            return null;
        }

        if (!RowDates.TryReadDay(value, out var day))
        {
            Refuse(name, $"'{Shown(value)}' is no day.", "a day of the calendar as year-month-day, such as 2024-10-16");
        }

        return day;
    }

    public int Whole(string name, int least, int most, int absent)
    {
        if (Value(name) is not { } value)
        {
            return absent;
        }

        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least || number > most)
        {
            Refuse(name, $"'{Shown(value)}' is not within the bounds.", $"a whole number from {least} to {most}");
        }

        return number;
    }

    public double? Probability(string name)
    {
        if (Value(name) is not { } value)
        {
            return null;
        }

        if (!double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number is not (>= 0 and <= 1))
        {
            Refuse(name, $"'{Shown(value)}' is no probability.", "a number from 0 to 1, such as 0.75");
            return null;
        }

        return number;
    }

    private IReadOnlyList<string> Split(string name, string text)
    {
        if (ValueList.Split(text) is { } values)
        {
            return values;
        }

        Refuse(name, $"'{Shown(text)}' has a double quote that is not closed, or text behind one that is.", "values joined by commas, one with a comma in double quotes");
        return [];
    }

    public static string Shown(string value) => value.Length <= ShownLength ? value : $"{RowText.Cut(value, ShownLength)}…";
}
