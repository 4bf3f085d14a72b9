using System.CommandLine;
using Ingestion.Cli.Terminal;
using Ingestion.Features;
using Ingestion.Labels.Corpus;
using Ingestion.Labels.Corpus.Check;

namespace Ingestion.Cli.Commands;

/// <summary><c>ingestion corpus</c>, and of it <c>check</c>: what a corpus holds, and whether it may be trained and measured on.</summary>
internal static class CorpusCommand
{
    public static Command Create() => new("corpus", "Work on a corpus of labelled articles.") { CreateCheck(), CorrectionsCommand.Create() };

    private static Command CreateCheck()
    {
        var data = new Option<string>("--data")
        {
            Description = "The folder of the corpus, with its taxonomy.json.",
            DefaultValueFactory = _ => Path.Combine("seeds", "corpus"),
        };
        var command = new Command("check", "Count a corpus and check its format, spans, splits, balance and wording.") { data };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = parsed.GetRequiredValue(data);
            if (!Directory.Exists(folder))
            {
                throw new UsageException($"'{folder}' is no folder.");
            }

            var taxonomy = Taxonomy.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "taxonomy.json"), cancellation));
            var articles = LabelledFolder.Read(folder);
            CorpusTable.Print(CorpusCounts.Of(articles, taxonomy));

            var problems = CorpusCheck.Run(articles, taxonomy);
            foreach (var problem in problems)
            {
                await Console.Error.WriteLineAsync(problem.ToString());
            }

            Console.WriteLine(problems.IsEmpty ? "The corpus is good." : $"{problems.Length} problems.");
            return problems.IsEmpty ? ExitCode.Success : ExitCode.Failure;
        });
        return command;
    }
}
