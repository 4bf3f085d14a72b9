using Ingestion.App.Functions;
using Ingestion.App.Tests.Support;
using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Rows;
using Ingestion.Tables;

namespace Ingestion.App.Tests.Functions;

[Collection<HandlerTestGroup>]
public sealed class ReclassifyTests(HandlerFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Articles_of_another_model_are_labelled_anew_and_what_is_gone_is_left_out()
    {
        const string Name = "lama.txt";
        await fixture.Stored.UploadAsync(Name, SampleText.Article(1), Cancellation);
        using (var first = await fixture.App.InvokeAsync(Name, SampleText.Article(1), DateTimeOffset.UnixEpoch, Cancellation))
        {
            first.EnsureSuccessStatusCode();
        }

        var id = ArticleId.ForBlob(Name);
        var receipts = new IngestionTables(new TableServiceClient(fixture.Storage)).Receipts;
        TableEntity older = await receipts.GetEntityAsync<TableEntity>(id.Value, "receipt", cancellationToken: Cancellation);
        older["modelVersion"] = "older";
        await receipts.UpdateEntityAsync(older, older.ETag, TableUpdateMode.Replace, Cancellation);

        using var answer = await fixture.App.InvokeAsync(
            "Reclassify", ReclassifyMessage.Of([id, ArticleId.ForBlob("tidak pernah.txt")]), Cancellation);

        answer.EnsureSuccessStatusCode();
        Assert.True((await fixture.Stored.ReceiptAsync(Name, Cancellation))
            .IsCurrent(ContentHash.Of(SampleText.Article(1)), Classifier.Load(Path.Combine(AppContext.BaseDirectory, "ingestion.model")).Version));
    }

    [Fact]
    public async Task An_article_whose_blob_is_deleted_before_it_is_read_stays_as_it_is()
    {
        const string Name = "terhapus.txt";
        await fixture.Stored.UploadAsync(Name, SampleText.Article(1), Cancellation);
        using (var first = await fixture.App.InvokeAsync(Name, SampleText.Article(1), DateTimeOffset.UnixEpoch, Cancellation))
        {
            first.EnsureSuccessStatusCode();
        }

        var id = ArticleId.ForBlob(Name);
        var article = await fixture.Client.GetStringAsync($"/api/articles/{id}", Cancellation);
        await fixture.Container("articles").DeleteBlobAsync(Name, cancellationToken: Cancellation);

        using var answer = await fixture.App.InvokeAsync("Reclassify", ReclassifyMessage.Of([id]), Cancellation);

        answer.EnsureSuccessStatusCode();
        Assert.Equal(article, await fixture.Client.GetStringAsync($"/api/articles/{id}", Cancellation));
    }

    [Theory]
    [InlineData("bukan JSON")]
    [InlineData("{}")]
    [InlineData("""{"articles":"satu"}""")]
    [InlineData("""{"articles":["bukan id",null]}""")]
    public async Task A_message_that_names_no_article_is_done_with(string message)
    {
        using var answer = await fixture.App.InvokeAsync("Reclassify", message, Cancellation);

        answer.EnsureSuccessStatusCode();
    }
}
