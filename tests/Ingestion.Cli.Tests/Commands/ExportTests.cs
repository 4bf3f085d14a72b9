using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Ingestion.App.Api.Formats;
using Ingestion.Cli.Export;
using Ingestion.Cli.Tests.Support;
using Ingestion.Labels;
using Ingestion.Queries;
using Ingestion.Rows;
using Ingestion.Tables;
using Ingestion.Testing;

namespace Ingestion.Cli.Tests.Commands;

public sealed class ExportTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private readonly WorkFolder _folder = new();
    private readonly IngestionTables _tables = new(new TableServiceClient(azurite.ConnectionString));
    private readonly Classifier _classifier = Classifier.Load(Path.Combine(AppContext.BaseDirectory, "ingestion.model"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _tables.CreateAsync(Cancellation);
        var pipeline = new Pipeline(_classifier);
        var writer = new RowWriter(_tables);
        foreach (var (name, text) in new[] { ("latihan.txt", SampleText.Exercise), ("tuduhan.txt", SampleText.Accusation), ("cuaca.txt", SampleText.Weather) })
        {
            var blob = new BlobVersion(name, new DateTimeOffset(2025, 6, 1, 10, 0, 0, TimeSpan.Zero), ETag: null);
            await pipeline.IngestAsync(blob, Encoding.UTF8.GetBytes(text), writer, Cancellation);
        }
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Every_format_has_every_row()
    {
        var items = await ExportAsync("--format", "json", "--output", "all.json");
        var lines = await ExportAsync("--format", "ndjson", "--output", "all.ndjson");
        var table = await ExportAsync("--output", "all.csv");
        var feed = await ExportAsync("--format", "atom", "--output", "all.xml", "--address", "https://press.example");

        var expected = JsonElement.Parse(items).GetProperty("items").EnumerateArray().Select(item => item.GetRawText()).ToList();
        Assert.True(expected.Count >= 3);
        Assert.Equal(expected, lines.TrimEnd('\n').Split('\n'));
        Assert.StartsWith("articleId,blob,title,", table, StringComparison.Ordinal);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        Assert.Equal(expected.Count, XDocument.Parse(feed).Root!.Elements(atom + "entry").Count());
        Assert.Contains("https://press.example/api/articles/", feed, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*.part"));
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*.state"));
    }

    [Fact]
    public async Task Parquet_has_every_row_with_the_columns_of_a_table_and_their_types()
    {
        var table = await ExportAsync("--output", "all.csv");
        var lines = (await ExportAsync("--format", "ndjson", "--output", "all.ndjson")).TrimEnd('\n').Split('\n');
        await ExportAsync("--format", "parquet", "--output", "all.parquet");

        var script = Repository.PathOf("tests", "Ingestion.Cli.Tests", "Commands", "parquet.mjs");
        var read = JsonElement.Parse(await NodeScript.RunAsync(script, [Path.Combine(_folder.Path, "all.parquet")], Cancellation));
        var columns = read.GetProperty("columns").EnumerateArray().Select(column => column.GetString()!).ToList();
        var rows = read.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(table.Split("\r\n")[0].Split(','), columns.Select(column => column.Split(' ')[0]));
        Assert.Superset(new HashSet<string> { "published DATE", "date DATE", "score DOUBLE", "voices JSON", "storyCount INT32", "title UTF8" }, columns.ToHashSet());
        Assert.Equal(lines.Length, rows.Count);
        foreach (var (line, row) in lines.Zip(rows))
        {
            Assert.All(
                JsonElement.Parse(line).EnumerateObject(),
                property => Assert.True(JsonElement.DeepEquals(property.Value, row.GetProperty(property.Name)), $"{property} is {row}"));
        }

        Assert.Equal(["all.csv", "all.ndjson", "all.parquet"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Parquet_of_nothing_is_not_written()
    {
        var run = await IngestionProgram.RunAsync(
            _folder.Path, "export", "--query", "from=1999-01-01&to=1999-01-02", "--format", "parquet", "--output", "none.parquet", "--storage", azurite.ConnectionString);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("there is no row", run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "none.parquet")));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("ndjson")]
    [InlineData("atom")]
    public async Task What_broke_off_goes_on_where_it_ended(string format)
    {
        var whole = await ExportAsync("--format", format, "--output", "whole");
        await BreakOffAfterOneRowAsync(format, "broken");

        var resumed = await ExportAsync("--format", format, "--output", "broken");

        Assert.Equal(whole, resumed);
    }

    [Fact]
    public async Task Another_question_does_not_go_on_in_the_same_file()
    {
        await BreakOffAfterOneRowAsync("csv", "broken");

        var run = await IngestionProgram.RunAsync(
            _folder.Path, "export", "--query", "topic=taiwan", "--output", "broken", "--storage", azurite.ConnectionString);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("csv of everything", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("limit=5", "limit")]
    [InlineData("topic=weather", "topic")]
    [InlineData("colour=red", "colour")]
    public async Task A_question_that_cannot_be_asked_is_a_usage_error(string query, string parameter)
    {
        var run = await IngestionProgram.RunAsync(_folder.Path, "export", "--query", query, "--output", "x", "--storage", azurite.ConnectionString);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(parameter, run.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path));
    }

    // As a run that was killed leaves it: one page and its state, and behind it something of a page that has no state.
    private async Task BreakOffAfterOneRowAsync(string format, string output)
    {
        var topics = _classifier.Taxonomy.Topics.Select(topic => topic.Id).ToList();
        Assert.True(ClassificationQuery.TryParse(
            new Dictionary<string, IReadOnlyList<string>> { ["limit"] = ["1"] }, topics, out var query, out _));
        var page = await new ArticleStore(_tables).QueryAsync(query, Cancellation);
        Assert.True(WireName.TryParse<AnswerFormat>(format, out var wanted));
        var writer = ClassificationWriters.Of(wanted, () => new AtomFeed("", new Uri("http://127.0.0.1:7071/api/classifications?format=atom"), _ => null!));
        var bytes = new ArrayBufferWriter<byte>();
        writer.WriteHead(bytes, new AnswerPage<ClassificationItem>(page.Items, null));
        writer.WriteRows(bytes, page.Items, areFirst: true);
        var path = Path.Combine(_folder.Path, output);
        using (var file = ExportFile.Open(path, $"{format} of everything"))
        {
            await file.AppendAsync(bytes.WrittenMemory, page.Items.Length, page.Continuation!, Cancellation);
        }

        await File.AppendAllTextAsync($"{path}.part", "half a ro", Cancellation);
    }

    private async Task<string> ExportAsync(params string[] arguments)
    {
        var run = await IngestionProgram.RunAsync(_folder.Path, ["export", "--storage", azurite.ConnectionString, .. arguments]);
        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Empty(run.Output);
        return await File.ReadAllTextAsync(Path.Combine(_folder.Path, arguments[Array.IndexOf(arguments, "--output") + 1]), Cancellation);
    }
}
