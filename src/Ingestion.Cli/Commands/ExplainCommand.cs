using System.CommandLine;
using Ingestion.Articles.Archives;
using Ingestion.Cli.Explanations;
using Ingestion.Cli.Terminal;
using Ingestion.Features;
using Ingestion.Labels;

namespace Ingestion.Cli.Commands;

/// <summary><c>ingestion explain FILE</c>: which sentences, words and voices made an article's labels.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The article." };
        var html = new Option<string?>("--html") { Description = "Write it as a page to this file instead of printing it." };
        var model = CommonArguments.Model();
        var command = new Command("explain", "Show which sentences, words and voices made an article's labels.") { file, html, model };
        command.SetAction(async (parsed, cancellation) =>
        {
            var document = DocumentAt(parsed.GetRequiredValue(file));
            if (!document.Read().TryGetArticle(out var article, out var rejection))
            {
                await Console.Error.WriteLineAsync($"ingestion: {TableCell.Harmless(document.Name)}: {TableCell.Harmless(rejection.Message)}");
                return ExitCode.Success;
            }

            var classifier = Classifier.Load(parsed.GetRequiredValue(model));
            var explanation = classifier.Explain(new FeatureExtractor(classifier.Taxonomy).Extract(article));
            if (parsed.GetValue(html) is { } page)
            {
                await File.WriteAllTextAsync(page, ExplanationPage.Of(document.Name, explanation), cancellation);
                await Console.Error.WriteLineAsync($"Wrote {TableCell.Harmless(page)}.");
            }
            else
            {
                ExplanationTable.Print(document.Name, explanation);
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static ArchiveEntry DocumentAt(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"'{path}' is no file.");
        }

        using var content = File.OpenRead(path);
        return ArchiveReader.IsArchive(content)
            ? throw new UsageException($"'{path}' is an archive; take the article out of it first.")
            : ArchiveReader.Read(Path.GetFileName(path), content).Single();
    }
}
