using System.CommandLine;
using System.Text.Json;
using Ingestion.Cli.Terminal;
using Ingestion.Labels;
using Ingestion.Labels.Corpus;
using Ingestion.Labels.Evaluation;
using Ingestion.Rows.Stories;

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
        var byLanguage = new Option<bool>("--by-language") { Description = "Show the main measures for each language too." };
        var reliability = new Option<bool>("--reliability") { Description = "Show how often the topics' probabilities came true." };
        var clean = new Option<bool>("--clean") { Description = "Cut the labelled noise out of each page before it is read." };
        var stories = new Option<bool>("--stories") { Description = "Measure the finding of near-duplicates instead; of a corpus all splits are shown." };
        var model = CommonArguments.Model();
        var command = new Command("evaluate", "Measure the model on labelled articles.")
        {
            data, split, clean, byLanguage, reliability, errors, stories, json, model,
        };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(data);
            if (!Directory.Exists(folder))
            {
                throw new UsageException($"'{folder}' is no folder.");
            }

            if (parsed.GetValue(stories))
            {
                StoryTable.Print(StoryMeasure.Of(folder));
                return ExitCode.Success;
            }

            var report = Evaluator.Evaluate(
                folder, Classifier.Load(parsed.GetRequiredValue(model)), parsed.GetValue(split), parsed.GetValue(clean));
            report = parsed.GetValue(errors) ? report : report with { Errors = [] };
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(report, EvaluationJson.Default.EvaluationReport));
            }
            else
            {
                EvaluationTable.Print(report);
                MainMeasuresTable.Print(parsed.GetValue(byLanguage) ? [report.Main, .. report.Languages] : [report.Main]);
                if (parsed.GetValue(reliability))
                {
                    ReliabilityTable.Print(report.Reliability);
                }

                ErrorLines.Print(report.Errors);
            }

            return ExitCode.Success;
        });
        return command;
    }
}
