using System.CommandLine;
using Ingestion.App.Repairing;
using Ingestion.Labels;

namespace Ingestion.Cli.Commands;

/// <summary><c>ingestion repair</c>: compares blobs with rows, ingests what is missing and takes away what belongs to nothing.</summary>
internal static class RepairCommand
{
    public static Command Create()
    {
        var storage = CommonArguments.Storage();
        var model = CommonArguments.Model();
        var dryRun = new Option<bool>("--dry-run") { Description = "Only tell what would be done." };
        var command = new Command("repair", "Compare blobs with rows and mend what does not fit; may run at any time.") { storage, model, dryRun };
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = CommonArguments.StorageOf(parsed, storage);
            var pipeline = new Pipeline(Classifier.Load(parsed.GetRequiredValue(model)));
            var mend = !parsed.GetValue(dryRun);
            var report = await new ArticleRepair(settings.CreateBlobClient(), settings.CreateTables(), pipeline).RunAsync(mend, cancellation);
            await Console.Error.WriteLineAsync(
                $"Blobs not read: {report.Unread}. Articles that lacked a row: {report.Rows.Missing}. Rows that belonged to nothing: {report.Rows.Orphans}. "
                + $"Marks left over: {report.Rows.Marks}. {(mend ? "All are mended." : "Nothing was changed.")}");
            return ExitCode.Success;
        });
        return command;
    }
}
