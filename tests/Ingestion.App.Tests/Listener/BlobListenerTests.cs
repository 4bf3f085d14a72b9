using System.Text;
using Ingestion.App.Tests.Support;
using Ingestion.Testing;

namespace Ingestion.App.Tests.Listener;

public sealed class BlobListenerTests : IAsyncLifetime
{
    private AzuriteFixture _azurite = null!;
    private StoredRows _stored = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _azurite = await AzuriteFixture.StartRestartableAsync(Cancellation);
        _stored = new StoredRows(_azurite.ConnectionString);
    }

    public ValueTask DisposeAsync() => _azurite.DisposeAsync();

    [Fact]
    public async Task Killing_the_app_during_an_upload_and_starting_it_again_leaves_each_article_once()
    {
        const int Files = 300;
        var upload = UploadManyAsync(Files);
        await using (var first = await AppProcess.StartAsync(_azurite.ConnectionString, Cancellation))
        {
            await _stored.UntilArticlesAsync(Files / 10, Cancellation);
            await first.KillAsync();
        }

        Assert.InRange(await _stored.CountArticlesAsync(Cancellation), 1, Files - 1);

        await using var second = await AppProcess.StartAsync(_azurite.ConnectionString, Cancellation);
        await UntilAllDoneAsync(await upload);

        Assert.Equal(Files, await _stored.CountArticlesAsync(Cancellation));
        Assert.Equal(Files, await _stored.CountInAllAsync(Cancellation));
        Assert.Equal(0, await _stored.CountRejectionsAsync(Cancellation));
    }

    [Fact]
    public async Task Storage_that_goes_away_and_comes_back_loses_and_doubles_nothing()
    {
        const int Files = 120;
        await using var app = await AppProcess.StartAsync(_azurite.ConnectionString, Cancellation);
        var uploaded = await UploadManyAsync(Files);
        await _stored.UntilArticlesAsync(Files / 10, Cancellation);

        await _azurite.StopAsync();
        await Task.Delay(TimeSpan.FromSeconds(3), Cancellation);
        await _azurite.StartAsync(Cancellation);
        await UntilAllDoneAsync(uploaded);

        Assert.Equal(Files, await _stored.CountArticlesAsync(Cancellation));
        Assert.Equal(Files, await _stored.CountInAllAsync(Cancellation));
        Assert.Equal(0, await _stored.CountRejectionsAsync(Cancellation));
    }

    [Fact]
    public async Task A_start_after_a_stop_reads_nothing_twice_and_misses_nothing()
    {
        await using (var first = await AppProcess.StartAsync(_azurite.ConnectionString, Cancellation))
        {
            await UntilAllDoneAsync(await UploadManyAsync(5));
            await first.TerminateAsync(Cancellation);

            Assert.Equal(0, first.ExitCode);
        }

        var late = await _stored.UploadAsync("late.txt", SampleText.Article(99), Cancellation);
        await using var second = await AppProcess.StartAsync(_azurite.ConnectionString, Cancellation);
        await _stored.UntilDoneAsync("late.txt", late, Cancellation);

        // The log line follows the rows by a moment.
        await StoredRows.UntilAsync(() => Task.FromResult(ArticlesIn(second.Output) > 0), Cancellation);
        Assert.Equal(1, ArticlesIn(second.Output));
        Assert.Equal(6, await _stored.CountArticlesAsync(Cancellation));
    }

    [Fact]
    public async Task An_overwritten_blob_is_read_again()
    {
        await using var app = await AppProcess.StartAsync(_azurite.ConnectionString, Cancellation);
        var first = await _stored.UploadAsync("kabar.txt", SampleText.Article(1), Cancellation);
        await _stored.UntilDoneAsync("kabar.txt", first, Cancellation);

        var second = await _stored.UploadAsync("kabar.txt", SampleText.Article(2), Cancellation);
        await _stored.UntilDoneAsync("kabar.txt", second, Cancellation);

        Assert.Equal(1, await _stored.CountArticlesAsync(Cancellation));
        Assert.Equal(1, await _stored.CountInAllAsync(Cancellation));
        var article = await app.Client.GetStringAsync($"api/articles/{Articles.ArticleId.ForBlob("kabar.txt")}", Cancellation);
        Assert.Contains("Tahap 2", article, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_files_and_strange_names_get_a_rejection_or_an_article_and_the_listener_goes_on()
    {
        await using var app = await AppProcess.StartAsync(_azurite.ConnectionString, Cancellation);
        Dictionary<string, (byte[] Content, bool IsArticle)> files = new()
        {
            ["empty.txt"] = ([], false),
            ["picture.txt"] = ([0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13], false),
            ["one line of 20 MB.txt"] = (Encoding.ASCII.GetBytes(new string('x', 20 * 1024 * 1024)), false),
            ["over the bound.txt"] = (new byte[(20 * 1024 * 1024) + 5], false),
            ["no text.json"] = ("""{"title":"Tanpa isi"}"""u8.ToArray(), false),
            ["a name with spaces.txt"] = (SampleText.Article(1), true),
            ["quotes ' and \".txt"] = (SampleText.Article(2), true),
            ["100% #1 + tambah.txt"] = (SampleText.Article(3), true),
            ["naik..turun.txt"] = (SampleText.Article(4), true),
            ["Новости/新闻 üñï.txt"] = (SampleText.Article(5), true),
        };
        foreach (var (name, file) in files)
        {
            var version = await _stored.UploadAsync(name, file.Content, Cancellation);
            await _stored.UntilDoneAsync(name, version, Cancellation);
        }

        Assert.Equal(files.Values.Count(file => file.IsArticle), await _stored.CountArticlesAsync(Cancellation));
        Assert.Equal(files.Values.Count(file => !file.IsArticle), await _stored.CountRejectionsAsync(Cancellation));
    }

    private static int ArticlesIn(string log) => log.Split('\n').Count(line => line.Contains(": Article", StringComparison.Ordinal));

    private async Task<IReadOnlyDictionary<string, string>> UploadManyAsync(int count)
    {
        var versions = new Dictionary<string, string>();
        for (var number = 0; number < count; number++)
        {
            versions[$"{number}.txt"] = await _stored.UploadAsync($"{number}.txt", SampleText.Article(number), Cancellation);
        }

        return versions;
    }

    private async Task UntilAllDoneAsync(IReadOnlyDictionary<string, string> versions)
    {
        foreach (var (name, version) in versions)
        {
            await _stored.UntilDoneAsync(name, version, Cancellation);
        }
    }
}
