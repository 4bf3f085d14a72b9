using System.Text.Encodings.Web;
using System.Text.Json;
using Azure;
using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Queries;
using Ingestion.Rows;
using Ingestion.Rows.Stories;
using Ingestion.Testing;
using Ingestion.Tests.Rows.Stories;

namespace Ingestion.Tests.Rows;

public sealed class RowBoundsTests(AzuriteFixture azurite)
{
    private const int MaxPropertyBytes = 64 * 1024;
    private const int MaxRowBytes = 1024 * 1024;
    private const int MaxActions = 100;
    private const int MaxTransactionBytes = 4 * 1024 * 1024;

    // The headers of a row's part in a transaction.
    private const int MaxPartOverhead = 1_000;

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static CancellationToken Cancellation => TestTables.Cancellation;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(31_999)]
    [InlineData(32_000)]
    [InlineData(250_000)]
    public async Task A_text_comes_back_as_it_was(int length)
    {
        // Every pair begins at an odd place, so that each cut falls into one.
        var text = length == 0 ? "" : "x" + string.Concat(Enumerable.Repeat("😀", length))[..((length - 1) / 2 * 2)];
        var answer = await RoundTripAsync(Some.Article(text: text), []);

        Assert.Equal(text, answer.Text);
        Assert.Equal(text.Length, answer.TextLength);
    }

    [Fact]
    public async Task A_text_that_no_row_holds_is_cut_between_characters_and_its_length_told()
    {
        var text = "x" + string.Concat(Enumerable.Repeat("😀", 300_000));

        var answer = await RoundTripAsync(Some.Article(text: text), []);

        Assert.Equal(text[..(ArticleRow.MaxTextUnits - 1)], answer.Text);
        Assert.Equal(600_001, answer.TextLength);
    }

    [Fact]
    public async Task Noise_is_cut_before_anything_else_and_the_cut_is_told()
    {
        var text = new string('t', 250_000);
        var noise = Enumerable.Range(0, 400).Select(i => new Noise($"{i}: {new string('n', 2_000)}", NoiseKind.Menu)).ToList();

        var answer = await RoundTripAsync(Some.Article(text: text, noise: noise), [Some.Label("taiwan")]);

        Assert.Equal(text, answer.Text);
        Assert.Single(answer.Topics);
        Assert.InRange(answer.Noise.Length, 50, 399);
        Assert.Equal(noise.Count, answer.Noise.Length + answer.NoiseLeftOut);
        Assert.Equal(noise.Take(answer.Noise.Length), answer.Noise);
    }

    [Fact]
    public async Task Evidence_that_no_property_holds_keeps_the_best()
    {
        var text = new string('e', 100_000);
        var evidence = Enumerable.Range(0, 300).Select(i => new Evidence(i, i + 900, text[i..(i + 900)], 1 - i / 1000.0));
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(File(Some.Article(text: text), [Some.Label("taiwan") with { Evidence = [.. evidence] }]));

        foreach (var topic in new[] { "taiwan", "all" })
        {
            var item = Assert.Single(await QueryAsync(tables, topic));
            Assert.InRange(item.Evidence.Length, 20, 299);
            Assert.Equal(Enumerable.Range(0, item.Evidence.Length), item.Evidence.Select(span => span.Start));
        }
    }

    [Fact]
    public async Task A_quote_of_a_sentence_without_end_is_cut_and_its_span_with_it()
    {
        var text = string.Concat(Enumerable.Repeat("ж😀", 20_000));
        var tables = await TestTables.CreateAsync(azurite);
        var whole = new Evidence(0, text.Length, text, 0.9);
        await tables.DeliverAsync(File(
            Some.Article(text: text),
            [Some.Label("taiwan") with { Evidence = [whole], Voices = [new Voice("China", Stance.Favor, 0.9, [whole with { Score = null }])] }]));

        var item = Assert.Single(await QueryAsync(tables, "taiwan"));
        foreach (var span in item.Evidence.Concat(item.Voices.Single().Evidence))
        {
            Assert.InRange(span.Quote.Length, 900, 1_000);
            Assert.Equal(text[span.Start..span.End], span.Quote);
        }
    }

    [Fact]
    public async Task Voices_that_no_property_holds_keep_the_surest_each_with_evidence()
    {
        var text = new string('v', 10_000);
        var voices = Enumerable.Range(0, 200).Select(i =>
            new Voice($"other:{i}", Stance.Favor, i / 200.0, [new Evidence(0, 800, text[..800], null)]));
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(File(Some.Article(text: text), [Some.Label("taiwan") with { Voices = [.. voices] }]));

        var item = Assert.Single(await QueryAsync(tables, "taiwan"));

        Assert.InRange(item.Voices.Length, 15, 199);
        Assert.Contains(item.Voices, voice => voice.Actor == "other:199");
        Assert.DoesNotContain(item.Voices, voice => voice.Actor == "other:0");
        Assert.All(item.Voices, voice => Assert.NotEmpty(voice.Evidence));
    }

    [Fact]
    public void Rows_of_everything_at_its_most_are_within_the_services_bounds()
    {
        var text = string.Concat(Enumerable.Repeat("\"ж\u0001\n", 100_000));
        var article = Some.Article(
            title: new string('\\', 100_000),
            text: text,
            source: new string('s', 100_000),
            noise: Enumerable.Repeat(new Noise(text[..3_000], NoiseKind.Comment), 1_000)) with
        {
            Agency = new string('a', 100_000),
        };
        var spans = Enumerable.Range(0, 100).Select(i => new Evidence(i, i + 5_000, text[i..(i + 5_000)], 0.5)).ToList();
        var labels = Enumerable.Range(0, 100).Select(i => Some.Label($"topic-{i}") with
        {
            Evidence = [.. spans],
            Voices = [.. Enumerable.Range(0, 50).Select(actor => new Voice($"other:{actor}", Stance.Favor, 0.5, [.. spans]))],
        });

        var file = File(article, labels, new string('ж', 1_024));
        var story = new ArticleStory(StoryId.Of(file.Id, file.Content), StoryWording.Of(StoryText.Wire));
        var plan = RowPlan.For(Some.Blob(file.Name), file, article, file.Labels!, story, new Receipt(default), PartitionSpread.None);

        Assert.Equal(102 + StoryWording.MaxKeys, plan.Rows.Count(row => row.Table != RowTable.Words));
        Assert.All(plan.Rows.SelectMany(row => row.Copies.Prepend(row.Entity)), row =>
        {
            Assert.InRange(EntitySize.Of(row), 1, MaxRowBytes - 10_000);
            Assert.InRange(JsonSerializer.Serialize(row.Where(property => property.Value is not null)).Length, 1, 4 * MaxRowBytes);
            Assert.All(row.Values.OfType<string>(), value => Assert.InRange(value.Length * sizeof(char), 0, MaxPropertyBytes));
        });
        Assert.All(plan.Rows.Where(row => row.Table == RowTable.Labels), row =>
        {
            var known = new StoredRow(row.Address, new ETag("1"), [.. Enumerable.Range(0, row.Copies.Length).Select(other => $"actor-{other}")]);
            Assert.InRange(LabelTransaction.Write(row, known).Count(), 1, MaxActions);
            Assert.InRange(row.Copies.Prepend(row.Entity).Sum(entity => JsonSerializer.SerializeToUtf8Bytes(entity.ToDictionary(), Relaxed).Length + MaxPartOverhead), 1, MaxTransactionBytes);
        });
    }

    [Fact]
    public async Task Rows_of_many_actors_are_written_in_one_transaction_and_replaced_in_another()
    {
        var tables = await TestTables.CreateAsync(azurite);
        var text = string.Concat(Enumerable.Repeat("\"ж\u0001\n", 20_000));
        var spans = Enumerable.Range(0, 60).Select(i => new Evidence(i, i + 5_000, text[i..(i + 5_000)], 0.5)).ToList();
        foreach (var version in new[] { 1, 2 })
        {
            var label = Some.Label("taiwan") with
            {
                Evidence = [.. spans],
                Voices = [.. Enumerable.Range(0, 50).Select(actor => new Voice($"other:{version}-{actor}", Stance.Favor, 1 - actor / 100.0, [spans[actor] with { Quote = spans[actor].Quote[..200] }]))],
            };
            await tables.DeliverAsync(LabelledFile.Labelled(
                "long.txt", Some.Content($"{version}"), Some.Article(text: text), new ArticleLabels(Some.ModelVersion, [label])), version);
            Assert.Equal(2 * (2 + 2 * LabelIndexes.MaxActors) + 1, (await TestTables.RowsAsync(tables.All.Labels)).Count(row => !row.RowKey.StartsWith("count", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task The_labels_of_a_hundred_topics_fit_and_each_stays_a_topic()
    {
        var tables = await TestTables.CreateAsync(azurite);
        var labels = Enumerable.Range(0, 100).Select(i => Some.Label($"topic-{i}", voices: ("China", Stance.Favor)) with
        {
            Evidence = [new Evidence(0, 900, new string('e', 900), 0.9)],
        }).ToList();
        await tables.DeliverAsync(File(Some.Article(text: new string('e', 1_000)), labels));

        Assert.Equal(100, (await QueryAsync(tables, "all", limit: 1_000)).Count);
        Assert.Equal(100, (await tables.Store.GetArticleAsync(ArticleId.ForBlob("long.txt"), Cancellation)).Article?.Topics.Length);
    }

    private async Task<StoredArticle> RoundTripAsync(Article article, IEnumerable<TopicLabel> labels)
    {
        var tables = await TestTables.CreateAsync(azurite);
        var file = File(article, labels);
        await tables.DeliverAsync(file);
        var stored = (await tables.Store.GetArticleAsync(file.Id, Cancellation)).Article;
        Assert.NotNull(stored);
        return stored;
    }

    private static LabelledFile File(Article article, IEnumerable<TopicLabel> labels, string name = "long.txt") =>
        LabelledFile.Labelled(name, Some.Content("long"), article, new ArticleLabels(Some.ModelVersion, [.. labels]));

    private static async Task<IReadOnlyList<ClassificationItem>> QueryAsync(TestTables tables, string topic, int limit = 50)
    {
        Assert.True(ClassificationQuery.TryParse(
            new Dictionary<string, IReadOnlyList<string>> { ["topic"] = [topic], ["limit"] = [$"{limit}"] }, ["taiwan"], out var query, out _));
        return (await tables.Store.QueryAsync(query, Cancellation)).Items;
    }
}
