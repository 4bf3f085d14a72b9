using Ingestion.Testing;

namespace Ingestion.Tables.Tests.Azurite;

public sealed class AzuriteFixtureTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task All_three_services_answer()
    {
        using var http = new HttpClient();
        foreach (var endpoint in new[] { azurite.BlobEndpoint, azurite.QueueEndpoint, azurite.TableEndpoint })
        {
            using var answer = await http.GetAsync(endpoint, TestContext.Current.CancellationToken);
            Assert.NotEqual(0, (int)answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_row_outlives_a_stop_and_a_start_and_the_connection_string_stays()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var own = await AzuriteFixture.StartRestartableAsync(cancellation);
        var connectionString = own.ConnectionString;
        var impatient = new TableClientOptions { Retry = { MaxRetries = 0 } };
        var table = new TableServiceClient(connectionString, impatient).GetTableClient("Rows");
        await table.CreateAsync(cancellation);
        await table.AddEntityAsync(new TableEntity("p", "r"), cancellation);

        await own.StopAsync();
        var unreachable = await Assert.ThrowsAsync<Azure.RequestFailedException>(() => table.GetEntityAsync<TableEntity>("p", "r", null, cancellation));
        await own.StartAsync(cancellation);

        Assert.Equal(0, unreachable.Status);
        Assert.Equal(connectionString, own.ConnectionString);
        Assert.True((await table.GetEntityIfExistsAsync<TableEntity>("p", "r", null, cancellation)).HasValue);
    }
}
