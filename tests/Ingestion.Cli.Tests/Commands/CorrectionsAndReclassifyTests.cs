using System.Text;
using Azure.Storage.Blobs;
using Ingestion.Articles;
using Ingestion.Cli.Tests.Support;
using Ingestion.Labels;
using Ingestion.Labels.Corpus;
using Ingestion.Labels.Corrections;
using Ingestion.Queries;
using Ingestion.Rows;
using Ingestion.Rows.Corrections;
using Ingestion.Tables;
using Ingestion.Testing;

namespace Ingestion.Cli.Tests.Commands;

public sealed class CorrectionsAndReclassifyTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private static readonly DateTimeOffset Received = new(2025, 6, 1, 10, 0, 0, TimeSpan.Zero);

    private static readonly string[] Texts = [SampleText.Exercise, SampleText.Accusation];

    private static readonly Pipeline Pipeline = new(Classifier.Load(Path.Combine(AppContext.BaseDirectory, "ingestion.model")));

    private readonly WorkFolder _folder = new();

    private readonly IngestionTables _tables = new(new TableServiceClient(azurite.ConnectionString));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static ArticleId Corrected => ArticleId.ForBlob("0.txt");

    private ArticleStore Store => new(_tables);

    /// <summary>Two articles as another model labelled them: on sanctions.</summary>
    public async ValueTask InitializeAsync()
    {
        await _tables.CreateAsync(Cancellation);
        var container = new BlobServiceClient(azurite.ConnectionString).GetBlobContainerClient("articles");
        await container.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        for (var number = 0; number < Texts.Length; number++)
        {
            var blob = $"{number}.txt";
            await container.GetBlobClient(blob).UploadAsync(BinaryData.FromString(Texts[number]), overwrite: true, Cancellation);
            await WriteAsync(Pipeline.Classify(blob, Encoding.UTF8.GetBytes(Texts[number])));
        }
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Corrected_articles_are_written_as_a_labelled_set_that_can_be_read()
    {
        await CorrectAsync();

        var run = await RunAsync("corpus", "corrections", "--output", "corrected.jsonl");

        Assert.True(run.ExitCode == 0, run.Errors);
        var article = Assert.Single(LabelledFolder.Read(_folder.Path));
        var stored = (await Store.GetArticleAsync(Corrected, Cancellation)).Article!;
        Assert.Equal((Corrected.Value, stored.Title, Language.Indonesian), (article.Id, article.Title, article.Language));
        Assert.Contains(stored.Text, article.Text, StringComparison.Ordinal);
        Assert.Equal(stored.Topics.Select(label => (label.Topic, label.Stance)), article.Topics.Select(topic => (topic.Topic, topic.Stance)));
        Assert.Contains(article.Topics, topic => topic is { Topic: "diplomacy", Stance: Stance.Against });
    }

    [Fact]
    public async Task Without_apply_changes_are_shown_and_nothing_is_written()
    {
        await CorrectAsync();

        var run = await RunAsync("reclassify");

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Contains("0.txt: +joint-exercise", run.Output, StringComparison.Ordinal);
        Assert.Contains("-sanctions (mixed)", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("diplomacy", run.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing was written", run.Errors, StringComparison.Ordinal);
        Assert.Equal("another", (await Store.GetArticleAsync(Corrected, Cancellation)).Article!.ModelVersion);
    }

    [Fact]
    public async Task With_apply_the_present_model_labels_the_archive_once_and_corrections_stay()
    {
        await CorrectAsync();

        var first = await RunAsync("reclassify", "--apply");
        var second = await RunAsync("reclassify", "--apply");

        Assert.True(first.ExitCode == 0, first.Errors);
        Assert.Contains("labelled 2 articles anew", first.Errors, StringComparison.Ordinal);
        Assert.Contains("labelled 0 articles anew", second.Errors, StringComparison.Ordinal);
        var article = (await Store.GetArticleAsync(Corrected, Cancellation)).Article!;
        Assert.Contains(article.Topics, label => label is { Topic: "diplomacy", CorrectedBy: "Ana" });
        Assert.Contains(article.Topics, label => label.Topic == "joint-exercise");
        Assert.DoesNotContain(article.Topics, label => label.Topic == "sanctions");
    }

    [Fact]
    public async Task An_article_whose_blob_is_gone_stays_as_it_is()
    {
        await new BlobServiceClient(azurite.ConnectionString).GetBlobContainerClient("articles")
            .DeleteBlobAsync("1.txt", cancellationToken: Cancellation);

        var run = await RunAsync("reclassify", "--apply");

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Contains("labelled 1 articles anew; 1 stay as they are", run.Errors, StringComparison.Ordinal);
    }

    private async Task CorrectAsync()
    {
        await new CorrectionLog(_tables).AppendAsync(Corrected, Correction(), Cancellation);
        await WriteAsync(Pipeline.Classify("0.txt", Encoding.UTF8.GetBytes(Texts[0])));
    }

    private async Task WriteAsync(LabelledFile file)
    {
        var writer = new RowWriter(_tables);
        var labels = new ArticleLabels("another", [new TopicLabel("sanctions", 0.9, Stance.Mixed, 0.9, [], [])]);
        await writer.WriteAsync(
            new BlobVersion(file.Name, Received, ETag: null),
            LabelledFile.Labelled(file.Name, file.Content, file.Article!, labels),
            await writer.FindReceiptAsync(file.Id, Cancellation),
            Cancellation);
    }

    private static Correction Correction() => new()
    {
        Field = CorrectionField.Topic,
        Topic = "diplomacy",
        Stance = Stance.Against,
        Verdict = CorrectionVerdict.Right,
        By = "Ana",
        ModelVersion = "another",
        ContentHash = "",
        Received = Received,
    };

    private Task<ProgramRun> RunAsync(params string[] arguments) =>
        IngestionProgram.RunAsync(_folder.Path, [.. arguments, "--storage", azurite.ConnectionString]);
}
