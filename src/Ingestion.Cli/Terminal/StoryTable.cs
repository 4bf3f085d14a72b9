using System.Globalization;
using Ingestion.Rows.Stories;
using Spectre.Console;

namespace Ingestion.Cli.Terminal;

/// <summary>Prints how well near-duplicates were found, a split a row.</summary>
internal static class StoryTable
{
    public static void Print(IEnumerable<StoryFigures> parts)
    {
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumns("Articles of", "Pairs sharing wording", "Found", "Recall", "Pairs given", "Right", "Precision");
        foreach (var part in parts)
        {
            table.AddRow(
                part.Part, Text(part.Sharing), Text(part.Found), Text(part.Recall), Text(part.Given), Text(part.Right), Text(part.Precision));
        }

        PlainOrTerminal.Console.Write(table);
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Text(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);
}
