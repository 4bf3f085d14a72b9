using Azure.Storage.Blobs;
using Ingestion.App.Hosting;
using Ingestion.Cli.Azurite;
using Ingestion.Cli.Files;
using Ingestion.Cli.Terminal;
using Ingestion.Rows;
using Ingestion.Tables;

namespace Ingestion.Cli.Demo;

/// <summary>Starts what the app needs, uploads a folder, waits until each file is classified or rejected, and shows it.</summary>
internal sealed class DemoRun(string folder, bool endsAfterTable)
{
    private const string DataFolder = ".azurite";

    /// <summary>Runs to the table, or until Ctrl-C; what was started has ended then.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var files = InputFiles.At([folder]).ToList();

        await using var azurite = await StartAzuriteAsync(cancellation);
        Console.WriteLine($"Azurite keeps its data in {DataFolder} and listens on {azurite.Ports.Blob} (blobs), {azurite.Ports.Queue} (queues), {azurite.Ports.Table} (tables).");

        await using var app = await DemoApp.StartAsync(azurite.ConnectionString, cancellation);
        Console.WriteLine($"The app listens on {app.Address}.");

        var container = new BlobServiceClient(azurite.ConnectionString).GetBlobContainerClient(IngestionStorage.ArticlesContainer);
        await container.CreateIfNotExistsAsync(cancellationToken: cancellation);
        IReadOnlyDictionary<string, string> versions = new Dictionary<string, string>();
        await ProgressBar.RunAsync("Uploading", files.Count, async report =>
            versions = await BlobUpload.RunAsync(container, files.Select(file => new UploadSource(file.Name, () => File.OpenRead(file.Path))), report, cancellation));

        var wait = new IngestionWait(new IngestionTables(new TableServiceClient(azurite.ConnectionString)), TimeProvider.System);
        await ProgressBar.RunAsync("Classifying", files.Count, report => wait.UntilDoneAsync(versions, report, cancellation));

        await new ArticleTable(app.Client).PrintAsync(files, cancellation);
        PrintWhatToTry(app.Address, azurite);
        if (!endsAfterTable)
        {
            Console.WriteLine("Serving until Ctrl-C. More articles: drop them with the upload command, or into the container articles.");
            await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<AzuriteProcess> StartAzuriteAsync(CancellationToken cancellation)
    {
        var installation = await AzuriteInstallation.EnsureAsync(new ConsoleMessages(), cancellation);
        return await AzuriteProcess.StartAsync(
            installation,
            new AzuriteOptions { DataFolder = Path.GetFullPath(DataFolder), Ports = AzuritePorts.Usual, FreePortsWhenTaken = true },
            cancellation);
    }

    private static void PrintWhatToTry(Uri address, AzuriteProcess azurite)
    {
        Console.WriteLine();
        Console.WriteLine("Three questions to try:");
        Console.WriteLine($"  curl '{address}api/classifications?topic=joint-exercise&limit=5'");
        Console.WriteLine($"  curl '{address}api/classifications?topic=arms-supply-allegation&stance=against'");
        Console.WriteLine($"  curl '{address}api/classifications?actor=China&from=2024-01-01'");
        Console.WriteLine($"All routes: {address}");
        if (azurite.Ports != AzuritePorts.Usual)
        {
            Console.WriteLine("Azurite's usual ports were taken; other programs reach its storage with");
            Console.WriteLine($"  {azurite.ConnectionString}");
        }
    }
}
