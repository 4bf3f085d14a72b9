using System.Globalization;

namespace Ingestion.Tables;

/// <summary>Writes values in the syntax of OData filters.</summary>
internal static class ODataFilter
{
    /// <summary>The expression with its values in place.</summary>
    public static string From(FormattableString expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return string.Format(CultureInfo.InvariantCulture, expression.Format, [.. expression.GetArguments().Select(Literal)]);
    }

    private static string Literal(object? value) =>
        value switch
        {
            string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
            bool truth => truth ? "true" : "false",
            int number => number.ToString(CultureInfo.InvariantCulture),
            long number => number.ToString(CultureInfo.InvariantCulture) + "L",
            double number when double.IsFinite(number) => EdmText.Of(number),
            DateTimeOffset moment => $"datetime'{EdmText.Of(moment)}'",
            Guid guid => $"guid'{guid:D}'",
            byte[] bytes => $"X'{Convert.ToHexStringLower(bytes)}'",
            null => throw new ArgumentException("A filter cannot compare with null: a row has no nulls, only absent properties."),
            double number => throw new ArgumentException($"A filter cannot compare with {number.ToString(CultureInfo.InvariantCulture)}, only with finite numbers."),
            _ => throw new ArgumentException(
                $"A filter cannot compare with a {value.GetType()}, only with string, int, long, double, bool, DateTimeOffset, Guid and byte[]."),
        };
}
