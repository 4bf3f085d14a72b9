namespace Ingestion.Tables.Tests.Wire;

public sealed class ConnectionStringTests
{
    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("usedevelopmentstorage=TRUE;", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("AccountName=news;AccountKey=a2V5", "https://news.table.core.windows.net/", "news")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=news;AccountKey=a2V5;EndpointSuffix=core.chinacloudapi.cn", "http://news.table.core.chinacloudapi.cn/", "news")]
    [InlineData("AccountName=news;AccountKey=a2V5==;TableEndpoint=http://localhost:9/news;BlobEndpoint=http://x", "http://localhost:9/news", "news")]
    [InlineData("TableEndpoint=https://news.table.core.windows.net/;SharedAccessSignature=sv=2019-02-02&sig=a%3D", "https://news.table.core.windows.net/", "news")]
    [InlineData("AccountName=news;SharedAccessSignature=sv=2019-02-02&sig=a%3D", "https://news.table.core.windows.net/", "news")]
    public void Where_the_tables_are_is_read(string text, string endpoint, string account)
    {
        var service = new TableServiceClient(text.Replace("a2V5==", "a2V5aQ==", StringComparison.Ordinal));

        Assert.Equal(endpoint, service.Uri.AbsoluteUri);
        Assert.Equal(account, service.AccountName);
    }

    [Theory]
    [InlineData("nonsense", "Part 1")]
    [InlineData("AccountName=news;=x", "Part 2")]
    [InlineData("UseDevelopmentStorage=yes", "UseDevelopmentStorage")]
    [InlineData("AccountKey=a2V5", "AccountName")]
    [InlineData("AccountName=news", "AccountKey")]
    [InlineData("AccountName=news;AccountKey=k3y~", "AccountKey")]
    [InlineData("AccountName=news;AccountKey=a2V5;TableEndpoint=here", "TableEndpoint")]
    [InlineData("AccountName=a b;AccountKey=a2V5", "'a b'")]
    public void What_is_missing_or_malformed_is_named_and_no_secret_shown(string text, string named)
    {
        var refusal = Assert.Throws<FormatException>(() => new TableServiceClient(text));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("k3y~", refusal.ToString(), StringComparison.Ordinal);
    }
}
