using System.CommandLine;
using Ingestion.App.Hosting;
using Ingestion.Cli.Files;
using Ingestion.Cli.Terminal;

namespace Ingestion.Cli.Commands;

/// <summary><c>ingestion upload PATH…</c>: drops files into the container that the app watches.</summary>
internal static class UploadCommand
{
    public static Command Create()
    {
        var paths = CommonArguments.Paths("Files, or folders that are uploaded whole.");
        var storage = CommonArguments.Storage();
        var command = new Command("upload", "Drop files into blob storage.") { paths, storage };
        command.SetAction(async (parsed, cancellation) =>
        {
            var files = InputFiles.At(parsed.GetRequiredValue(paths)).ToList();
            var container = CommonArguments.StorageOf(parsed, storage)
                .CreateBlobClient()
                .GetBlobContainerClient(IngestionStorage.ArticlesContainer);
            await container.CreateIfNotExistsAsync(cancellationToken: cancellation);
            await ProgressBar.RunAsync("Uploading", files.Count, report => BlobUpload.RunAsync(container, files, report, cancellation));
            await Console.Error.WriteLineAsync($"Uploaded {files.Count} files to the container {container.Name}.");
            return ExitCode.Success;
        });
        return command;
    }
}
