using System.Globalization;
using Ingestion.Labels.Evaluation;
using Spectre.Console;

namespace Ingestion.Cli.Terminal;

/// <summary>Prints a measurement for a person.</summary>
internal static class EvaluationTable
{
    public static void Print(EvaluationReport report)
    {
        Console.WriteLine($"Model {report.ModelVersion}: {report.Articles} articles read, {report.Rejected} rejected.");

        var topics = Columns("Topic");
        foreach (var topic in report.Topics)
        {
            AddRow(topics, topic.Topic, topic.Accuracy);
        }

        AddRow(topics, "all, counted together", report.TopicMicro);
        AddRow(topics, "voices (topic, actor and stance)", report.Voices);
        AddRow(topics, "noise, by characters", report.Noise);
        PlainOrTerminal.Console.Write(topics);

        PlainOrTerminal.Console.Write(new Table().Border(TableBorder.Rounded).AddColumns("Measure", "Value")
            .AddRow("topics, macro F1", Number(report.TopicMacroF1))
            .AddRow("topics, expected calibration error", Number(report.CalibrationError))
            .AddRow("stance of found topics, accuracy", Number(report.StanceOfFound.Accuracy))
            .AddRow("stance of found topics, macro F1", Number(report.StanceOfFound.MacroF1))
            .AddRow("stance of all topics, accuracy", Number(report.StanceOfAll.Accuracy))
            .AddRow("stance of all topics, macro F1", Number(report.StanceOfAll.MacroF1))
            .AddRow("title exact", Number(report.Metadata.Title))
            .AddRow("published exact", Number(report.Metadata.Published))
            .AddRow("source exact", Number(report.Metadata.Source))
            .AddRow("agency exact", Number(report.Metadata.Agency))
            .AddRow("language exact", Number(report.Metadata.Language)));
    }

    private static Table Columns(string first) =>
        new Table().Border(TableBorder.Rounded).AddColumns(first, "Precision", "Recall", "F1", "Support");

    private static void AddRow(Table table, string name, Accuracy accuracy) =>
        table.AddRow(
            name, Number(accuracy.Precision), Number(accuracy.Recall), Number(accuracy.F1),
            accuracy.Support.ToString(CultureInfo.InvariantCulture));

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
