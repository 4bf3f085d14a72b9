using Ingestion.App.Api.Security;
using Microsoft.Extensions.Configuration;

namespace Ingestion.App.Tests.Api.Security;

public sealed class AccessSettingsTests
{
    private const string Key = "0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("http://127.0.0.1:7071")]
    [InlineData("http://127.8.8.8:7071")]
    [InlineData("http://localhost:7071")]
    [InlineData("http://LOCALHOST")]
    [InlineData("http://[::1]:7071")]
    [InlineData("http://unix:/run/ingestion.sock")]
    [InlineData("http://127.0.0.1:7071;http://[::1]:7071")]
    public void On_this_machine_alone_no_key_is_wanted(string urls)
    {
        var access = Read(urls);

        Assert.Null(access.Key);
        Assert.True(access.IsLoopbackOnly);
    }

    [Theory]
    [InlineData("http://0.0.0.0:7071")]
    [InlineData("http://*:7071")]
    [InlineData("http://+:7071")]
    [InlineData("http://[::]:7071")]
    [InlineData("http://10.0.0.5:7071")]
    [InlineData("https://press.example")]
    [InlineData("http://localhost.press.example:7071")]
    [InlineData("http://127.0.0.1:7071;http://0.0.0.0:7072")]
    [InlineData("no address")]
    public void Beyond_this_machine_there_is_no_start_without_a_key(string urls)
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Read(urls));

        Assert.Contains("Set IngestionApiKey", failure.Message, StringComparison.Ordinal);
        Assert.Contains("IngestionAllowAnonymous=true", failure.Message, StringComparison.Ordinal);
        Assert.NotNull(Read(urls, ("IngestionApiKey", Key)).Key);
        Assert.Null(Read(urls, ("IngestionAllowAnonymous", "true")).Key);
        Assert.False(Read(urls, ("IngestionApiKey", Key)).IsLoopbackOnly);
    }

    [Fact]
    public void The_addresses_that_Kestrel_is_told_count_too() =>
        Assert.Throws<InvalidOperationException>(() => Read("http://127.0.0.1:7071", ("Kestrel:Endpoints:Http:Url", "http://*:8080")));

    [Fact]
    public void A_proxy_on_this_machine_may_be_named() =>
        Assert.False(Read("http://127.0.0.1:7071", ("AllowedHosts", "press.example")).IsLoopbackOnly);

    [Fact]
    public void Under_the_Functions_host_its_keys_and_limits_rule()
    {
        var access = AccessSettings.Read(Settings(("IngestionApiKey", Key), ("IngestionRequestsPerSecond", "5")), "http://127.0.0.1:1", isHandler: true);

        Assert.Null(access.Key);
        Assert.Equal(0, access.RequestsPerSecond);
        Assert.False(access.IsLoopbackOnly);
    }

    [Theory]
    [InlineData("IngestionApiKey", "too-short")]
    [InlineData("IngestionReadOnly", "yes")]
    [InlineData("IngestionRequestsPerSecond", "-1")]
    [InlineData("IngestionRequestsPerSecond", "many")]
    [InlineData("IngestionCorsOrigins", "*")]
    [InlineData("IngestionCorsOrigins", "https://press.example/")]
    [InlineData("IngestionCorsOrigins", "https://press.example/a, https://b.example")]
    public void A_setting_that_cannot_be_used_is_named(string name, string value)
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Read("http://localhost", (name, value)));

        Assert.StartsWith(name, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_key_itself_is_the_key()
    {
        var key = new ApiKey(Key);

        Assert.True(key.IsShownBy(Key));
        Assert.False(key.IsShownBy(Key + "0"));
        Assert.False(key.IsShownBy(Key[..^1]));
        Assert.False(key.IsShownBy(Key.ToUpperInvariant()));
        Assert.False(key.IsShownBy(""));
        Assert.False(key.IsShownBy(null));
    }

    private static AccessSettings Read(string urls, params (string Name, string Value)[] settings) =>
        AccessSettings.Read(Settings(settings), urls, isHandler: false);

    private static IConfiguration Settings(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)))
        .Build();
}
