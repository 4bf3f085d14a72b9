using System.Text.Json;
using System.Text.Json.Nodes;
using Ingestion.App.Functions;
using Ingestion.App.Tests.Support;

namespace Ingestion.App.Tests.Functions;

public sealed class InvocationReaderTests
{
    private static readonly DateTimeOffset Modified = new(2026, 11, 21, 22, 20, 56, TimeSpan.Zero);

    [Theory]
    [InlineData("kabar.txt")]
    [InlineData("arsip/2024/berita hari ini.txt")]
    [InlineData("a \"quoted\" name, 100% #1 .. ü 新闻.txt")]
    public void The_name_the_time_and_the_bytes_come_out_as_they_went_in(string name)
    {
        var invocation = Read(HandlerApp.Envelope(name, [0xEF, 0xBB, 0xBF, 0x41], Modified));

        Assert.Equal(name, invocation.Blob.Name);
        Assert.Equal(Modified, invocation.Blob.LastModified);
        Assert.Equal([0xEF, 0xBB, 0xBF, 0x41], invocation.Content.ToArray());
    }

    [Fact]
    public void An_empty_blob_is_an_empty_content() =>
        Assert.Equal(0, Read(HandlerApp.Envelope("empty.txt", [], Modified)).Content.Length);

    [Fact]
    public void A_name_that_is_encoded_only_once_is_read_too()
    {
        var envelope = HandlerApp.Envelope("x", [1], Modified);
        envelope["Metadata"]!["name"] = "plain.txt";

        Assert.Equal("plain.txt", Read(envelope).Blob.Name);
    }

    [Theory]
    [InlineData("[]", "envelope")]
    [InlineData("{}", "envelope")]
    [InlineData("""{"Data":{},"Metadata":{}}""", "name")]
    [InlineData("""{"Data":{},"Metadata":{"name":"\"a\""}}""", "LastModified")]
    [InlineData("""{"Data":{},"Metadata":{"name":"\"a\"","Properties":{"LastModified":"2026-11-21T22:20:56+00:00"}}}""", "base64")]
    [InlineData("""{"Data":{"x":"not base64!"},"Metadata":{"name":"\"a\"","Properties":{"LastModified":"2026-11-21T22:20:56+00:00"}}}""", "base64")]
    [InlineData("""{"Data":{"x":{}},"Metadata":{"name":"\"a\"","Properties":{"LastModified":"2026-11-21T22:20:56+00:00"}}}""", "base64")]
    public void What_is_no_blob_envelope_is_refused_with_what_is_missing(string body, string named)
    {
        using var document = JsonDocument.Parse(body);

        Assert.False(InvocationReader.TryRead(document.RootElement, out _, out var problem));
        Assert.Contains(named, problem, StringComparison.Ordinal);
    }

    private static Invocation Read(JsonNode envelope)
    {
        using var document = JsonDocument.Parse(envelope.ToJsonString());
        Assert.True(InvocationReader.TryRead(document.RootElement, out var invocation, out var problem), problem);
        return invocation;
    }
}
