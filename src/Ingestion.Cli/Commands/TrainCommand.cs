using System.CommandLine;
using System.Globalization;
using Ingestion.Cli.Terminal;
using Ingestion.Features;
using Ingestion.Labels;
using Ingestion.Labels.Evaluation;
using Ingestion.Labels.Training;

namespace Ingestion.Cli.Commands;

/// <summary><c>ingestion train</c>: makes the model file from a corpus; the same corpus gives the same bytes.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var corpus = new Option<string>("--corpus")
        {
            Description = "The folder of labelled articles (*.jsonl).",
            DefaultValueFactory = _ => Path.Combine("seeds", "corpus"),
        };
        var taxonomy = new Option<string?>("--taxonomy") { Description = "The taxonomy; without it taxonomy.json in the corpus." };
        var output = new Option<string>("--output")
        {
            Description = "The model file to write.",
            DefaultValueFactory = _ => Path.Combine("seeds", "ingestion.model"),
        };
        var share = new Option<double>("--share")
        {
            Description = "The share of the training split to learn from, by events: above 0 and up to 1. Shows what more labelled articles would bring.",
            DefaultValueFactory = _ => 1.0,
        };
        share.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0.0 and <= 1.0))
            {
                result.AddError("--share is above 0 and up to 1, such as 0.25.");
            }
        });
        var command = new Command("train", "Train the model on a corpus and write its file.") { corpus, taxonomy, output, share };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = parsed.GetRequiredValue(corpus);
            var topics = Taxonomy.Parse(await File.ReadAllTextAsync(parsed.GetValue(taxonomy) ?? Path.Combine(folder, "taxonomy.json"), cancellation));
            var model = parsed.GetRequiredValue(output);
            var measures = default(MainMeasures);
            await ProgressBar.RunAsync("Training", total: 1, report => Task.Run(
                () => measures = Trainer.Train(folder, topics, model, new StepReport(report), parsed.GetRequiredValue(share), cancellation), cancellation));
            await Console.Error.WriteLineAsync(
                $"Wrote {model}: {new FileInfo(model).Length:N0} bytes, model version {Classifier.Load(model).Version}.");
            await Console.Error.WriteLineAsync($"On articles that each part of it was fitted without: {Told(measures!)}.");
            return ExitCode.Success;
        });
        command.Subcommands.Add(CreateLines());
        return command;
    }

    private static string Told(MainMeasures measures) => string.Create(
        CultureInfo.InvariantCulture,
        $"topics {measures.TopicMacroF1.Value:0.000} macro F1, stances {measures.StanceMacroF1.Value:0.000} macro F1, voices {measures.VoicesF1.Value:0.000} F1 over {measures.Articles:N0} articles");

    private static Command CreateLines()
    {
        var corpus = new Option<string>("--corpus")
        {
            Description = "The folder of labelled articles (*.jsonl).",
            DefaultValueFactory = _ => Path.Combine("seeds", "corpus"),
        };
        var output = new Option<string>("--output")
        {
            Description = "The model file to write; the next build takes it in.",
            DefaultValueFactory = _ => Path.Combine("src", "Ingestion", "Articles", "Cleaning", "Roles", "line-roles.model"),
        };
        var command = new Command("lines", "Train the model that tells a page's title, text and noise apart, by line.") { corpus, output };
        command.SetAction(async parsed =>
        {
            var model = parsed.GetRequiredValue(output);
            LineRoleTraining.Train(parsed.GetRequiredValue(corpus), model);
            await Console.Error.WriteLineAsync($"Wrote {model}: {new FileInfo(model).Length:N0} bytes.");
            return ExitCode.Success;
        });
        return command;
    }

    private sealed class StepReport(Action<double> report) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => report((double)value.Done / value.Total);
    }
}
