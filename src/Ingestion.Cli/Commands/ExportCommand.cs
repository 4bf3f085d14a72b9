using System.CommandLine;
using Ingestion.App.Api.Formats;
using Ingestion.App.Hosting;
using Ingestion.Cli.Export;
using Ingestion.Cli.Terminal;
using Ingestion.Labels;
using Ingestion.Queries;

namespace Ingestion.Cli.Commands;

/// <summary><c>ingestion export</c>: a whole answer as a file, in the API's formats; what broke off goes on.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var query = new Option<string>("--query") { Description = "The API's parameters, such as 'topic=taiwan&from=2024-01-01'; without it, everything.", DefaultValueFactory = _ => "" };
        var format = new Option<string>("--format") { Description = $"csv, ndjson, atom, json or {ParquetFile.Format} (by way of FILE.ndjson, with Node.js).", DefaultValueFactory = _ => WireName.Of(AnswerFormat.Csv) };
        var output = new Option<string>("--output") { Description = "The file. While it is written it is FILE.part, with FILE.state beside it.", Required = true };
        var address = new Option<string>("--address") { Description = "Where the app is, for the links of an Atom feed.", DefaultValueFactory = _ => IngestionApp.DefaultUrl };
        var storage = CommonArguments.Storage();
        var model = CommonArguments.Model();
        var command = new Command("export", "Write all rows of a question to a file; run again, it goes on where it broke off.")
        {
            query, format, output, address, storage, model,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var topics = Classifier.Load(parsed.GetRequiredValue(model)).Taxonomy.Topics.Select(topic => topic.Id).ToList();
            var parameters = ExportQuestion.Parse(parsed.GetRequiredValue(query), topics);
            var question = ClassificationWriters.FeedQuestion(parameters);
            var path = parsed.GetRequiredValue(output);
            var parquet = parsed.GetRequiredValue(format) == ParquetFile.Format ? await ParquetFile.PrepareAsync(cancellation) : null;
            var wanted = parquet is null ? FormatOf(parsed.GetRequiredValue(format)) : AnswerFormat.Ndjson;
            var rowsPath = parquet is null ? path : $"{path}.{WireName.Of(wanted)}";
            var writer = ClassificationWriters.Of(wanted, () => Feed(question, parsed.GetRequiredValue(address)));
            var store = new ArticleStore(CommonArguments.StorageOf(parsed, storage).CreateTables());

            using var file = ExportFile.Open(rowsPath, $"{WireName.Of(wanted)} of {(question.Length == 0 ? "everything" : question)}");
            var run = new ExportRun(new ClassificationPages(store, topics), writer, file);
            await RunningCount.RunAsync("Exporting", report => run.RunAsync(parameters, report, cancellation));
            await (parquet?.WriteAsync(rowsPath, path, cancellation) ?? Task.CompletedTask);
            await Console.Error.WriteLineAsync($"Wrote {file.Rows} rows to {TableCell.Harmless(path)}.");
            return ExitCode.Success;
        });
        return command;
    }

    private static AnswerFormat FormatOf(string name) => WireName.TryParse<AnswerFormat>(name, out var format)
        ? format
        : throw new UsageException($"--format: '{name}' is none of {string.Join(", ", [.. WireName.All<AnswerFormat>(), ParquetFile.Format])}.");

    private static AtomFeed Feed(string question, string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var site)
            ? new AtomFeed(question, new Uri(site, "/api/classifications?format=atom"), _ => site)
            : throw new UsageException($"--address: '{address}' is no address.");
}
