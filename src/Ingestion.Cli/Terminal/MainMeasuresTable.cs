using System.Globalization;
using Ingestion.Labels.Evaluation;
using Spectre.Console;

namespace Ingestion.Cli.Terminal;

/// <summary>Prints the main measures with their confidence intervals, a part of the set a row.</summary>
internal static class MainMeasuresTable
{
    public static void Print(IEnumerable<MainMeasures> parts)
    {
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumns("Articles of", "Count", "Topics, macro F1", "Stance of found, macro F1", "Voices, F1");
        foreach (var part in parts)
        {
            table.AddRow(
                part.Part,
                part.Articles.ToString(CultureInfo.InvariantCulture),
                Text(part.TopicMacroF1),
                Text(part.StanceMacroF1),
                Text(part.VoicesF1));
        }

        PlainOrTerminal.Console.Write(table);
        Console.WriteLine("In brackets: 95% confidence intervals, by bootstrap over the articles.");
    }

    private static string Text(Estimate estimate) =>
        string.Create(CultureInfo.InvariantCulture, $"{estimate.Value:0.000} ({estimate.Low:0.000} to {estimate.High:0.000})");
}
