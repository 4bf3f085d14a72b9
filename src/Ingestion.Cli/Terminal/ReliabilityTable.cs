using System.Globalization;
using Ingestion.Labels.Evaluation;
using Spectre.Console;

namespace Ingestion.Cli.Terminal;

/// <summary>Prints what probabilities came true how often.</summary>
internal static class ReliabilityTable
{
    public static void Print(IEnumerable<ReliabilityBin> bins)
    {
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumns("Probability of a topic", "Pairs of article and topic", "Mean probability", "Share that is right");
        foreach (var bin in bins)
        {
            table.AddRow(
                string.Create(CultureInfo.InvariantCulture, $"{bin.From:0.0} to {bin.To:0.0}"),
                bin.Pairs.ToString(CultureInfo.InvariantCulture),
                bin.Probability.ToString("0.000", CultureInfo.InvariantCulture),
                bin.Share.ToString("0.000", CultureInfo.InvariantCulture));
        }

        PlainOrTerminal.Console.Write(table);
    }
}
