using System.Net;
using System.Text;
using System.Text.Json;
using Ingestion.App.Tests.Support;
using Ingestion.Articles;

namespace Ingestion.App.Tests.Functions;

/// <summary>Blobs at the bounds and beyond, brought over the socket as the host brings them.</summary>
[Collection<HandlerTestGroup>]
public sealed class BadBlobTests(HandlerFixture fixture)
{
    private const int Megabyte = 1024 * 1024;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> LongestNames =>
        [new string('n', 1_024), new string('ж', 1_024), string.Concat(Enumerable.Repeat("📰", 512)), $"{string.Concat(Enumerable.Repeat("map ' \"/", 127))}berita '"];

    [Theory]
    [MemberData(nameof(LongestNames))]
    public async Task A_name_of_the_most_characters_that_a_blob_may_have_is_kept_whole(string name)
    {
        Assert.Equal(1_024, name.Length);

        using var answer = await fixture.App.InvokeAsync(name, SampleText.Article(1), DateTimeOffset.UnixEpoch, Cancellation);

        answer.EnsureSuccessStatusCode();
        Assert.Equal(name, (await ArticleAsync(name)).GetProperty("blob").GetString());
    }

    [Fact]
    public async Task A_blob_of_21_MB_is_rejected_for_its_size_and_not_tried_again()
    {
        using var answer = await fixture.App.InvokeAsync("21 MB.txt", Text(21), DateTimeOffset.UnixEpoch, Cancellation);

        answer.EnsureSuccessStatusCode();
        Assert.Equal("too-large", (await ArticleAsync("21 MB.txt")).GetProperty("reason").GetString());
    }

    [Fact]
    public async Task A_blob_whose_envelope_is_refused_for_its_size_is_rejected_for_it_once_it_is_given_up()
    {
        const string Name = "32 MB.txt";
        await fixture.Stored.UploadAsync(Name, Text(32), Cancellation);
        using (var request = new HttpRequestMessage(HttpMethod.Post, "/IngestArticle"))
        {
            request.Content = new StringContent(HandlerApp.Envelope(Name, Text(32), DateTimeOffset.UnixEpoch).ToJsonString(), Encoding.UTF8, "application/json");
            request.Headers.ExpectContinue = true;
            using var refused = await fixture.Client.SendAsync(request, Cancellation);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
            Assert.NotEmpty(await refused.Content.ReadAsStringAsync(Cancellation));
        }

        using var givenUp = await fixture.App.InvokeAsync(
            "RecordPoison", $$"""{"ContainerName":"articles","BlobName":"{{Name}}"}""", Cancellation);

        givenUp.EnsureSuccessStatusCode();
        Assert.Equal("too-large", (await ArticleAsync(Name)).GetProperty("reason").GetString());
    }

    [Fact]
    public async Task An_event_that_comes_late_does_not_bring_back_what_the_blob_said_before()
    {
        var written = new DateTimeOffset(2026, 11, 21, 22, 20, 56, TimeSpan.Zero);
        using (var newer = await fixture.App.InvokeAsync("terlambat.txt", SampleText.Article(2), written.AddMinutes(1), Cancellation))
        {
            newer.EnsureSuccessStatusCode();
        }

        using var older = await fixture.App.InvokeAsync("terlambat.txt", SampleText.Article(1), written, Cancellation);

        older.EnsureSuccessStatusCode();
        Assert.Contains("Tahap 2", (await ArticleAsync("terlambat.txt")).GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    private static byte[] Text(int megabytes)
    {
        var text = new byte[megabytes * Megabyte];
        text.AsSpan().Fill((byte)'a');
        return text;
    }

    private async Task<JsonElement> ArticleAsync(string name)
    {
        using var answer = await fixture.Client.GetAsync($"/api/articles/{ArticleId.ForBlob(name)}", Cancellation);
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
    }
}
