using System.CommandLine;
using System.Text.Json;
using Ingestion.App.Api;
using Ingestion.Articles;
using Ingestion.Articles.Archives;
using Ingestion.Cli.Files;
using Ingestion.Labels;

namespace Ingestion.Cli.Commands;

/// <summary><c>ingestion classify PATH…</c>: what reading and labelling make of files, one JSON object a line.</summary>
internal static class ClassifyCommand
{
    public static Command Create()
    {
        var paths = CommonArguments.Paths("Files, archives of them, or folders that are read whole.");
        var model = CommonArguments.Model();
        var command = new Command("classify", "Read and label files and print each, one JSON object a line.") { paths, model };
        command.SetAction(parsed =>
        {
            var pipeline = new Pipeline(Classifier.Load(parsed.GetRequiredValue(model)));
            FileLines.Print(parsed.GetRequiredValue(paths), document => Line(pipeline, document));
            return ExitCode.Success;
        });
        return command;
    }

    private static byte[] Line(Pipeline pipeline, ArchiveEntry document)
    {
        if (document.Rejection is { } rejection)
        {
            return Rejected(document.Name, rejection);
        }

        var file = pipeline.Classify(document.Name, document.Content);
        return file.IsArticle
            ? JsonSerializer.SerializeToUtf8Bytes(ClassifiedFile.Of(file.Name, file.Article, file.Labels), ApiJson.Readable.ClassifiedFile)
            : Rejected(file.Name, file.Rejection);
    }

    private static byte[] Rejected(string name, Rejection rejection) =>
        JsonSerializer.SerializeToUtf8Bytes(new RejectedFile(name, rejection), ApiJson.Readable.RejectedFile);
}
