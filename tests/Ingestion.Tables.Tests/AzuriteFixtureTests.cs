using Ingestion.Testing;

namespace Ingestion.Tables.Tests;

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
    public async Task A_restart_keeps_the_ports()
    {
        await using var own = await AzuriteFixture.StartRestartableAsync(TestContext.Current.CancellationToken);
        var before = own.TableEndpoint;
        await own.StopAsync();
        using var http = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(before, TestContext.Current.CancellationToken));
        await own.StartAsync(TestContext.Current.CancellationToken);
        using var answer = await http.GetAsync(before, TestContext.Current.CancellationToken);
        Assert.Equal(before, own.TableEndpoint);
    }
}
