using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Ingestion.App.Tests.Api.Formats;
using Ingestion.Testing;

namespace Ingestion.App.Tests.Api;

[Collection(typeof(ApiTestGroup))]
public sealed class FormatsTests(ApiFixture api)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/classifications?limit=1000")]
    [InlineData("/api/classifications?limit=all")]
    [InlineData("/api/classifications?limit=all&topic=joint-exercise")]
    public async Task A_table_has_a_record_for_each_item_with_the_same_values(string path)
    {
        var items = await api.ItemsAsync(path.Replace("all", "1000", StringComparison.Ordinal));

        var records = CsvText.Records(await GetAsync(path, "text/csv", "text/csv"));

        // Only an item that stands for a whole story has these in JSON; a table has the same columns for every question.
        string[] ofStories = ["storyCount", "storySource"];
        Assert.Equal(items[0].EnumerateObject().Select(property => property.Name), records[0].Except(ofStories));
        Assert.Equal(items.Length, records.Count - 1);
        foreach (var (item, record) in items.Zip(records.Skip(1)))
        {
            foreach (var (name, cell) in records[0].Zip(record))
            {
                if (!item.TryGetProperty(name, out var value))
                {
                    Assert.Equal("", cell);
                }
                else if (value.ValueKind is not JsonValueKind.Array)
                {
                    Assert.Equal(value.ToString(), cell);
                }
            }
        }
    }

    [Theory]
    [InlineData("/api/classifications?limit=1000", "application/x-ndjson")]
    [InlineData("/api/classifications?limit=all&q=china", "application/x-ndjson")]
    [InlineData("/api/rejections?limit=10", "application/jsonl")]
    public async Task Each_line_is_an_item(string path, string accept)
    {
        var items = await api.ItemsAsync(path.Replace("all", "1000", StringComparison.Ordinal));

        var text = await GetAsync(path, accept, "application/x-ndjson");

        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.Equal(items.Select(item => item.GetRawText()), text.TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData("/api/classifications?limit=1000")]
    [InlineData("/api/classifications?limit=2")]
    [InlineData("/api/classifications?limit=2&actor=China&q=%22%3Cb%3E%22+latihan")]
    [InlineData("/api/classifications?collapse=story&source=%3Cnobody%3E")]
    public async Task A_feed_keeps_the_rules_of_its_standard(string path) =>
        AtomRules.AssertKept(XDocument.Parse(await GetAsync(path, "application/atom+xml", "application/atom+xml")).Root!);

    [Fact]
    public async Task A_feed_has_an_entry_for_each_item()
    {
        var feed = XDocument.Parse(await GetAsync("/api/classifications?limit=1000", "application/atom+xml", "application/atom+xml")).Root!;

        Assert.Equal(
            api.All.Select(item => item.Text("title") ?? item.Text("blob")),
            feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")!.Value));
    }

    [Fact]
    public async Task Feed_readers_find_each_item()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, await GetAsync("/api/classifications?limit=1000", "application/atom+xml", "application/atom+xml"), Cancellation);
            var script = Repository.PathOf("tests", "Ingestion.App.Tests", "Api", "Formats", "feed.mjs");

            var read = JsonElement.Parse(await NodeScript.RunAsync(script, [file], Cancellation));

            // One shows what there is, the other shows titles in its own way.
            var (plain, shown) = (read.GetProperty("feedsmith"), read.GetProperty("feedparser"));
            Assert.Equal(("atom", "1.0"), (shown.Text("type"), shown.Text("version")));
            Assert.Equal(
                api.All.Select(item => ((item.Text("title") ?? item.Text("blob")!).Trim(), item.Text("topic"))),
                plain.GetProperty("items").EnumerateArray().Select(item => (item.Text("title")!, item.Text("topic"))));
            Assert.Equal(
                plain.GetProperty("items").EnumerateArray().Select(item => item.Text("id")),
                shown.GetProperty("items").EnumerateArray().Select(item => item.Text("id")));
            Assert.DoesNotContain(
                shown.GetProperty("items").EnumerateArray(), item => string.IsNullOrEmpty(item.Text("title")) || string.IsNullOrEmpty(item.Text("date")));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("/api/classifications?limit=1", "csv", "text/csv")]
    [InlineData("/api/classifications?limit=1", "ndjson", "application/x-ndjson")]
    [InlineData("/api/classifications?limit=1", "atom", "application/atom+xml")]
    [InlineData("/api/classifications?limit=1", "json", "application/json")]
    [InlineData("/api/rejections?limit=1", "csv", "text/csv")]
    [InlineData("/api/timeline?by=topic", "csv", "text/csv")]
    public async Task A_link_alone_can_name_the_format(string path, string format, string type) =>
        Assert.NotEmpty(await GetAsync($"{path}&format={format}", "text/html", type));

    [Fact]
    public async Task The_counts_of_a_timeline_are_the_records_of_a_table()
    {
        var counts = (await api.GetAsync("/api/timeline?interval=month&by=stance")).GetProperty("counts").EnumerateArray();

        var records = CsvText.Records(await GetAsync("/api/timeline?interval=month&by=stance", "text/csv", "text/csv"));

        Assert.Equal(
            [["start", "value", "count"], .. counts.Select(count => new[] { count.Text("start")!, count.Text("value") ?? "", count.GetProperty("count").GetRawText() })],
            records);
    }

    [Theory]
    [InlineData("/api/classifications", "json")]
    [InlineData("/api/classifications", "csv")]
    [InlineData("/api/classifications", "atom")]
    [InlineData("/api/classifications", "ndjson")]
    public async Task The_links_to_next_pages_lead_through_the_whole_answer_in_its_format(string path, string format)
    {
        var seen = 0;
        var pages = 0;
        for (string? next = $"{path}?code=secret&limit=2&format={format}"; next is not null; pages++)
        {
            using var response = await api.Client.GetAsync(next, Cancellation);
            seen += Count(format, await response.Content.ReadAsStringAsync(Cancellation));
            next = response.Headers.TryGetValues("Link", out var links) ? NextOf(Assert.Single(links)) : null;
            Assert.InRange(pages, 0, api.All.Length);
        }

        Assert.Equal(api.All.Length, seen);
        Assert.True(pages > 1);
    }

    [Theory]
    [InlineData("/api/classifications?limit=all", "csv or ndjson")]
    [InlineData("/api/classifications?limit=all&format=atom", "csv or ndjson")]
    [InlineData("/api/rejections?limit=all&format=csv", "1 to 1000")]
    public async Task All_in_one_is_only_for_what_is_streamed(string path, string allowed)
    {
        using var response = await api.Client.GetAsync(path, Cancellation);

        var problem = await ProblemAnswer.ReadAsync(response, HttpStatusCode.BadRequest);
        Assert.Equal("limit", problem.Text("parameter"));
        Assert.EndsWith(allowed, problem.Text("allowed")!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/timeline", "application/atom+xml", "application/json, text/csv")]
    [InlineData("/api/classifications", "text/html", "application/json, text/csv, application/x-ndjson, application/atom+xml")]
    public async Task What_cannot_be_had_is_refused_with_what_can(string path, string accept, string allowed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", accept } } };
        using var response = await api.Client.SendAsync(request, Cancellation);

        Assert.Equal(allowed, (await ProblemAnswer.ReadAsync(response, HttpStatusCode.NotAcceptable)).Text("allowed"));
    }

    private static int Count(string format, string body) => format switch
    {
        "csv" => CsvText.Records(body).Count - 1,
        "ndjson" => body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length,
        "atom" => XDocument.Parse(body).Root!.Elements(Atom + "entry").Count(),
        _ => JsonElement.Parse(body).GetProperty("items").GetArrayLength(),
    };

    private static string NextOf(string link)
    {
        Assert.EndsWith(">; rel=\"next\"", link, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", link, StringComparison.Ordinal);
        return link[1..link.IndexOf('>', StringComparison.Ordinal)];
    }

    private async Task<string> GetAsync(string path, string accept, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", accept } } };
        using var response = await api.Client.SendAsync(request, Cancellation);
        var body = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.StatusCode == HttpStatusCode.OK, body);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Accept", response.Headers.Vary);
        return body;
    }
}
