using System.CommandLine;
using System.Text;
using Ingestion.Cli.Corrections;
using Ingestion.Labels.Corpus;
using Ingestion.Queries;

namespace Ingestion.Cli.Commands;

/// <summary><c>ingestion corpus corrections</c>: the articles that people corrected, as labelled articles.</summary>
internal static class CorrectionsCommand
{
    public static Command Create()
    {
        var output = new Option<string?>("--output") { Description = "The file to write (*.jsonl); without it standard output." };
        var storage = CommonArguments.Storage();
        var command = new Command("corrections", "Write the articles that people corrected as labelled articles, a line each.") { output, storage };
        command.SetAction(async (parsed, cancellation) =>
        {
            var store = new ArticleStore(CommonArguments.StorageOf(parsed, storage).CreateTables());
            var path = parsed.GetValue(output);
            await using var lines = path is null
                ? new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
                : new StreamWriter(path);
            lines.NewLine = "\n";
            var written = 0;
            await foreach (var id in store.FindCorrectedAsync(cancellation))
            {
                // A file that is an article no more keeps its corrections until it is one again.
                if (await store.GetArticleAsync(id, cancellation) is { Article: { } article })
                {
                    await lines.WriteLineAsync(LabelledFolder.LineOf(CorrectedArticle.Of(article)));
                    written++;
                }
            }

            await Console.Error.WriteLineAsync($"Wrote {written} corrected articles{(path is null ? "" : $" to {path}")}.");
            return ExitCode.Success;
        });
        return command;
    }
}
