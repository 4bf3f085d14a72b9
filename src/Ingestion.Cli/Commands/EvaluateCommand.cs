using System.CommandLine;
using System.Text.Json;
using Ingestion.Cli.Terminal;
using Ingestion.Labels;
using Ingestion.Labels.Corpus;
using Ingestion.Labels.Evaluation;

namespace Ingestion.Cli.Commands;

/// <summary><c>ingestion evaluate --data DIR</c>: measures the model on labelled articles.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var data = new Option<string>("--data") { Description = "A folder of labelled articles (*.jsonl).", Required = true };
        var split = new Option<Split?>("--split") { Description = "Only this part of a corpus: train, dev or test." };
        var json = new Option<bool>("--json") { Description = "Print the figures as JSON." };
        var errors = new Option<bool>("--errors") { Description = "List what was wrong: one difference a line, behind the figures." };
        var model = CommonArguments.Model();
        var command = new Command("evaluate", "Measure the model on labelled articles.") { data, split, json, errors, model };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(data);
            if (!Directory.Exists(folder))
            {
                throw new UsageException($"'{folder}' is no folder.");
            }

            var report = Evaluator.Evaluate(folder, Classifier.Load(parsed.GetRequiredValue(model)), parsed.GetValue(split));
            report = parsed.GetValue(errors) ? report : report with { Errors = [] };
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(report, EvaluationJson.Default.EvaluationReport));
            }
            else
            {
                EvaluationTable.Print(report);
                ErrorLines.Print(report.Errors);
            }

            return ExitCode.Success;
        });
        return command;
    }
}
