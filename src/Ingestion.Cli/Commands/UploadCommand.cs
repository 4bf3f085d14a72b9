using System.CommandLine;
using Ingestion.App.Hosting;
using Ingestion.Cli.Files;
using Ingestion.Cli.Terminal;

namespace Ingestion.Cli.Commands;

/// <summary><c>ingestion upload PATH…</c>: drops files, and the documents in archives, into the container that the app watches.</summary>
internal static class UploadCommand
{
    public static Command Create()
    {
        var paths = CommonArguments.Paths("Files, archives that are taken apart, or folders that are uploaded whole.");
        var storage = CommonArguments.Storage();
        var command = new Command("upload", "Drop files into blob storage.") { paths, storage };
        command.SetAction(async (parsed, cancellation) =>
        {
            var files = InputFiles.At(parsed.GetRequiredValue(paths)).ToList();
            var container = CommonArguments.StorageOf(parsed, storage)
                .CreateBlobClient()
                .GetBlobContainerClient(IngestionStorage.ArticlesContainer);
            await container.CreateIfNotExistsAsync(cancellationToken: cancellation);
            var uploaded = 0;
            var rejected = new List<string>();
            await ProgressBar.RunAsync("Uploading", files.Count, async report =>
                uploaded = (await BlobUpload.RunAsync(container, Sources(files, rejected.Add, report), _ => { }, cancellation)).Count);
            foreach (var rejection in rejected)
            {
                await Console.Error.WriteLineAsync($"ingestion: {rejection}");
            }

            await Console.Error.WriteLineAsync($"Uploaded {uploaded} files to the container {container.Name}.");
            return ExitCode.Success;
        });
        return command;
    }

    // The archives among them say how much they hold only when they were read.
    private static IEnumerable<UploadSource> Sources(List<InputFile> files, Action<string> reject, Action<double> report)
    {
        for (var done = 0; done < files.Count; done++)
        {
            report(done);
            foreach (var source in UploadSources.Of(files[done], reject))
            {
                yield return source;
            }
        }
    }
}
