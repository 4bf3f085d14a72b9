using System.CommandLine;
using System.Runtime.CompilerServices;
using Azure.Storage.Blobs;
using Ingestion.App.Hosting;
using Ingestion.Cli.Files;
using Ingestion.Labels;
using Ingestion.Rows;

namespace Ingestion.Cli.Commands;

/// <summary><c>ingestion repair</c>: compares blobs with rows, ingests what is missing and takes away what belongs to nothing.</summary>
internal static class RepairCommand
{
    // As many as the listener works on at once on a small machine.
    private const int Parallelism = 4;

    public static Command Create()
    {
        var storage = CommonArguments.Storage();
        var model = CommonArguments.Model();
        var dryRun = new Option<bool>("--dry-run") { Description = "Only tell what would be done." };
        var command = new Command("repair", "Compare blobs with rows and mend what does not fit; may run at any time.") { storage, model, dryRun };
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = CommonArguments.StorageOf(parsed, storage);
            var tables = settings.CreateTables();
            var container = settings.CreateBlobClient().GetBlobContainerClient(IngestionStorage.ArticlesContainer);
            var mend = !parsed.GetValue(dryRun);
            var repair = new Repair(tables);

            var swept = await repair.SweepAsync(mend, cancellation);
            var unread = repair.FindUnreadAsync(ListAsync(container, cancellation), cancellation);
            var count = mend
                ? await IngestAsync(unread, container, tables, parsed.GetRequiredValue(model), cancellation)
                : await unread.CountAsync(cancellation);
            await Console.Error.WriteLineAsync(
                $"Blobs not read: {count}. Articles that lacked a row: {swept.Missing}. Rows that belonged to nothing: {swept.Orphans}. "
                + $"Marks left over: {swept.Marks}. {(mend ? "All are mended." : "Nothing was changed.")}");
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task<int> IngestAsync(
        IAsyncEnumerable<BlobVersion> unread, BlobContainerClient container, IngestionTables tables, string model, CancellationToken cancellation)
    {
        var pipeline = new Pipeline(Classifier.Load(model));
        var writer = new RowWriter(tables);
        var count = 0;
        await Parallel.ForEachAsync(
            unread,
            new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellation },
            async (blob, token) =>
            {
                if (await BlobDownload.ReadAsync(container, blob.Name, token) is var (version, content))
                {
                    await pipeline.IngestAsync(version, content, writer, token);
                    Interlocked.Increment(ref count);
                }
            });
        return count;
    }

    private static async IAsyncEnumerable<BlobVersion> ListAsync(BlobContainerClient container, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellation))
        {
            yield return new BlobVersion(blob.Name, blob.Properties.LastModified ?? DateTimeOffset.MaxValue, blob.Properties.ETag?.ToString("H"));
        }
    }
}
