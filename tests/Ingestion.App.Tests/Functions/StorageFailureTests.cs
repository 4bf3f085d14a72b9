using System.Net;
using Ingestion.App.Tests.Support;

namespace Ingestion.App.Tests.Functions;

public sealed class StorageFailureTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Storage_that_does_not_answer_is_a_failure_that_the_host_tries_again()
    {
        await using var app = await HandlerApp.StartAsync(NobodyListens(), Cancellation);

        using var response = await app.InvokeAsync("kabar.txt", SampleText.Article(1), DateTimeOffset.UnixEpoch, Cancellation);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("storage", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_tells_that_storage_does_not_answer()
    {
        await using var app = await HandlerApp.StartAsync(NobodyListens(), Cancellation);

        using var response = await app.Client.GetAsync("/api/health", Cancellation);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("storage-unavailable", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    private static string NobodyListens() =>
        $"AccountName=devstoreaccount1;AccountKey=YQ==;BlobEndpoint=http://127.0.0.1:{FreePort.Find()}/devstoreaccount1;"
        + $"QueueEndpoint=http://127.0.0.1:{FreePort.Find()}/devstoreaccount1;"
        + $"TableEndpoint=http://127.0.0.1:{FreePort.Find()}/devstoreaccount1";
}
