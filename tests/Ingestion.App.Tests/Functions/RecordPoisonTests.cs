using System.Text.Json;
using Azure.Core.Pipeline;
using Ingestion.App.Functions;
using Ingestion.App.Tests.Support;
using Ingestion.Articles;
using Microsoft.Extensions.DependencyInjection;

namespace Ingestion.App.Tests.Functions;

[Collection<HandlerTestGroup>]
public sealed class RecordPoisonTests(HandlerFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_blob_that_cannot_be_read_becomes_a_rejection_with_the_last_error()
    {
        const string Name = "terkunci.txt";
        await fixture.Stored.UploadAsync(Name, SampleText.Article(1), Cancellation);
        var archived = new FaultPolicy(request => request.Uri.Path.EndsWith(Name, StringComparison.Ordinal) && request.Method.Method == "GET"
            ? new Fault(409, "BlobArchived")
            : null);
        await using var app = await HandlerApp.StartAsync(
            fixture.Storage, services => services.AddSingleton<HttpPipelinePolicy>(archived), Cancellation);

        using var answer = await app.InvokeAsync("RecordPoison", Message(Name), Cancellation);

        answer.EnsureSuccessStatusCode();
        using var rejected = await app.Client.GetAsync($"/api/articles/{ArticleId.ForBlob(Name)}", Cancellation);
        Assert.Equal(
            "5 attempts failed. The last error: storage answered 409 BlobArchived",
            JsonElement.Parse(await rejected.Content.ReadAsStringAsync(Cancellation)).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_blob_that_can_be_read_by_now_becomes_an_article()
    {
        const string Name = "pulih.txt";
        await fixture.Stored.UploadAsync(Name, SampleText.Article(1), Cancellation);

        using var answer = await fixture.App.InvokeAsync("RecordPoison", Message(Name), Cancellation);

        answer.EnsureSuccessStatusCode();
        Assert.True((await fixture.Stored.ReceiptAsync(Name, Cancellation)).IsComplete);
        using var article = await fixture.Client.GetAsync($"/api/articles/{ArticleId.ForBlob(Name)}", Cancellation);
        article.EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task A_blob_whose_message_kept_coming_back_is_rejected_without_another_attempt()
    {
        const string Name = "mematikan.txt";
        await fixture.Stored.UploadAsync(Name, SampleText.Article(1), Cancellation);

        using var answer = await fixture.App.InvokeAsync("RecordPoison", Message(Name), Cancellation, DeliveryLimits.Attempts);

        answer.EnsureSuccessStatusCode();
        Assert.Equal(DeliveryLimits.Attempts, (await fixture.Stored.ReceiptAsync(Name, Cancellation)).Attempts);
    }

    [Theory]
    [InlineData("bukan JSON")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"ContainerName":"articles"}""")]
    [InlineData("""{"ContainerName":7,"BlobName":"a"}""")]
    [InlineData("""{"ContainerName":"lain","BlobName":"pulih.txt"}""")]
    [InlineData("""{"ContainerName":"articles","BlobName":"tidak ada.txt"}""")]
    public async Task A_message_that_leads_to_no_blob_is_done_with(string message)
    {
        using var answer = await fixture.App.InvokeAsync("RecordPoison", message, Cancellation);

        answer.EnsureSuccessStatusCode();
    }

    private static string Message(string blob) =>
        $$$"""{"Type":"BlobTrigger","FunctionId":"Host.Functions.IngestArticle","BlobType":"BlockBlob","ContainerName":"articles","BlobName":"{{{blob}}}","ETag":"\"0x1\"","Lain":{"a":1}}""";
}
