using System.Collections.Concurrent;
using System.CommandLine;
using Ingestion.App.Reclassifying;
using Ingestion.Articles;
using Ingestion.Cli.Corrections;
using Ingestion.Cli.Terminal;
using Ingestion.Labels;
using Ingestion.Queries;
using Ingestion.Rows;

namespace Ingestion.Cli.Commands;

/// <summary><c>ingestion reclassify</c>: shows what the present model would change in the archive, or changes it.</summary>
internal static class ReclassifyCommand
{
    // Hides storage's latency; one article is labelled in less than a millisecond.
    private const int Parallelism = 8;

    public static Command Create()
    {
        var apply = new Option<bool>("--apply") { Description = "Write the present model's labels; without it nothing is written." };
        var storage = CommonArguments.Storage();
        var model = CommonArguments.Model();
        var command = new Command("reclassify", "Show which labels the present model would change in the archive, or change them.") { apply, storage, model };
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = CommonArguments.StorageOf(parsed, storage);
            var tables = settings.CreateTables();
            var store = new ArticleStore(tables);
            var classifier = Classifier.Load(parsed.GetRequiredValue(model));
            var reclassification = new Reclassification(settings.CreateBlobClient(), new Pipeline(classifier), new RowWriter(tables), store);
            var articles = await FindAsync(store, classifier.Version, cancellation);
            return parsed.GetValue(apply)
                ? await ApplyAsync(reclassification, articles, classifier.Version, cancellation)
                : await ShowAsync(reclassification, articles, classifier.Version, cancellation);
        });
        return command;
    }

    private static async Task<IReadOnlyList<ArticleId>> FindAsync(ArticleStore store, string version, CancellationToken cancellation)
    {
        var articles = new List<ArticleId>();
        await foreach (var id in store.FindOfOtherModelsAsync(version, cancellation))
        {
            articles.Add(id);
        }

        return articles;
    }

    private static async Task<int> ShowAsync(
        Reclassification reclassification, IReadOnlyList<ArticleId> articles, string version, CancellationToken cancellation)
    {
        var changes = new ConcurrentBag<ArticleChange>();
        var gone = await ForEachAsync("Comparing", articles, async (id, stop) =>
        {
            var change = await reclassification.CompareAsync(id, stop);
            if (change is { Labels.IsEmpty: false })
            {
                changes.Add(change);
            }

            return change is not null;
        }, cancellation);
        ChangeTable.Print([.. changes.OrderBy(change => change.Blob, StringComparer.Ordinal)]);
        await Console.Error.WriteLineAsync(
            $"Model {version} would label {articles.Count - gone} articles anew and change {changes.Count} of them{Gone(gone)}. Nothing was written; --apply writes.");
        return ExitCode.Success;
    }

    private static async Task<int> ApplyAsync(
        Reclassification reclassification, IReadOnlyList<ArticleId> articles, string version, CancellationToken cancellation)
    {
        var gone = await ForEachAsync(
            "Labelling", articles, async (id, stop) => await reclassification.ApplyAsync(id, stop) is not null, cancellation);
        await Console.Error.WriteLineAsync($"Model {version} labelled {articles.Count - gone} articles anew{Gone(gone)}.");
        return ExitCode.Success;
    }

    /// <summary>Works on all articles and counts those whose blob is gone.</summary>
    private static async Task<int> ForEachAsync(
        string work, IReadOnlyList<ArticleId> articles, Func<ArticleId, CancellationToken, Task<bool>> step, CancellationToken cancellation)
    {
        var gone = 0;
        var done = 0;
        await ProgressBar.RunAsync(work, articles.Count, report => Parallel.ForEachAsync(
            articles,
            new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellation },
            async (id, stop) =>
            {
                if (!await step(id, stop))
                {
                    Interlocked.Increment(ref gone);
                }

                report(Interlocked.Increment(ref done));
            }));
        return gone;
    }

    private static string Gone(int gone) => gone == 0 ? "" : $"; {gone} stay as they are, for their blobs are gone";
}
