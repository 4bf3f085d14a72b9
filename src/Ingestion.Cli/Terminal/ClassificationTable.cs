using System.Globalization;
using Ingestion.Queries;
using Spectre.Console;

namespace Ingestion.Cli.Terminal;

/// <summary>Prints a page of classifications for a person.</summary>
internal static class ClassificationTable
{
    public static void Print(ClassificationPage page)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Date", "Title", "Source", "Topic", "Stance", "Score");
        foreach (var item in page.Items)
        {
            table.AddRow(
                TableCell.Of(item.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                TableCell.Of(item.Title ?? $"(no title) {item.Blob}"),
                TableCell.Of(item.Source ?? ""),
                TableCell.Of(item.Topic ?? ""),
                TableCell.Of(item.Stance is { } stance ? WireName.Of(stance) : ""),
                TableCell.Of(item.Score?.ToString("0.00", CultureInfo.InvariantCulture) ?? ""));
        }

        PlainOrTerminal.Console.Write(table);
        if (page.Continuation is { } continuation)
        {
            Console.WriteLine($"More: --continuation {continuation}");
        }
    }
}
