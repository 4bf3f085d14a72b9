using Ingestion.Tables;

namespace Ingestion.Rows;

/// <summary>Text within the bounds of rows: cut, or spread over numbered properties.</summary>
internal static class RowText
{
    /// <summary>The most UTF-16 units of one property: the service takes 32,768 (64 KiB).</summary>
    public const int PropertyUnits = 32_000;

    /// <summary>The text, or as much of its beginning as fits without splitting a character.</summary>
    public static string? Cut(string? text, int units) =>
        text is null || text.Length <= units ? text : text[..EndWithin(text, 0, units)];

    /// <summary>Writes the text to <paramref name="name"/>0, <paramref name="name"/>1 and so on, each within the bound.</summary>
    public static void Write(TableEntity row, string name, string text)
    {
        var number = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = EndWithin(text, start, PropertyUnits);
            row[$"{name}{number++}"] = text[start..end];
            start = end;
        }
    }

    /// <summary>The text that <see cref="Write"/> spread; empty where there is none.</summary>
    public static string Read(TableEntity row, string name) =>
        string.Concat(Enumerable.Range(0, int.MaxValue).Select(number => row.GetString($"{name}{number}")).TakeWhile(part => part is not null));

    private static int EndWithin(string text, int start, int units)
    {
        var end = Math.Min(text.Length, start + units);
        return end < text.Length && char.IsHighSurrogate(text[end - 1]) && char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }
}
