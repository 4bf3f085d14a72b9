using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using Ingestion.App.Tests.Api;
using Ingestion.Queries;
using Ingestion.Rows;
using Ingestion.Tables;
using Ingestion.Testing;

namespace Ingestion.App.Tests.Soak;

/// <summary>Looks at what is there when all that was sent is read.</summary>
internal sealed partial class SoakEnd(string storage, HttpClient client, SoakFiles files, Patience patience)
{
    private const int Writers = 8;

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(500);

    private readonly IngestionTables _tables = new(new TableServiceClient(storage));

    /// <summary>Waits until the app has read each blob as it is now.</summary>
    public async Task UntilAllIsReadAsync(BlobContainerClient container)
    {
        var repair = new Repair(_tables);
        var fewest = int.MaxValue;
        while (await repair.FindUnreadAsync(VersionsAsync(container), patience.Token).CountAsync(patience.Token) is > 0 and var unread)
        {
            if (unread < fewest)
            {
                fewest = unread;
                patience.MovedOn();
            }

            await Task.Delay(Poll, patience.Token);
        }
    }

    /// <summary>The tables hold what they would hold had each file come once, in its last version; and nothing else.</summary>
    public async Task AssertRowsAreRightAsync(BlobContainerClient container)
    {
        var expected = new IngestionTables(new TableServiceClient(storage), "expected");
        await expected.CreateAsync(patience.Token);
        var writer = new RowWriter(expected);
        var names = new List<string>();
        await Parallel.ForEachAsync(
            VersionsAsync(container),
            new ParallelOptions { MaxDegreeOfParallelism = Writers, CancellationToken = patience.Token },
            async (blob, stop) =>
            {
                var file = files.Last[blob.Name];
                await writer.WriteAsync(blob, file, await writer.FindReceiptAsync(file.Id, stop), stop);
                patience.MovedOn();
                lock (names)
                {
                    names.Add(blob.Name);
                }
            });

        Assert.Equal(files.Last.Keys.Order(), names.Order());
        Assert.Contains(files.Last.Values, file => !file.IsArticle);
        var rows = await LinesAsync(_tables);
        var right = await LinesAsync(expected);
        Assert.Equal([], rows.Except(right));
        Assert.Equal([], right.Except(rows));
        Assert.Equal(right.Count, rows.Count);
        Assert.Equal(new RowSweep(Orphans: 0, Missing: 0, Marks: 0), await new Repair(_tables).SweepAsync(mend: false, patience.Token));
    }

    /// <summary>The app shows each item of each file once, and counts them so by day when no day is left to be counted.</summary>
    public async Task AssertAnswersAreRightAsync(IReadOnlyList<string> topics)
    {
        var right = files.Last.Values.SelectMany(file => ShownItem.Of(file)).ToList();
        var lines = await client.GetStringAsync("/api/classifications?format=ndjson&limit=all", patience.Token);
        Assert.Equal(
            right.OrderBy(item => item.ToString()),
            lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => ShownItem.Of(JsonElement.Parse(line))).OrderBy(item => item.ToString()));

        var counter = new TimelineCounter(_tables);
        while (await counter.RecomputeAsync(topics, patience.Token) > 0)
        {
        }

        Assert.DoesNotContain(
            await TableDump.RowsAsync(_tables.Labels, patience.Token), row => row.Keys.Any(name => name.StartsWith("uncounted", StringComparison.Ordinal)));
        foreach (var topic in topics)
        {
            var ofTopic = right.Where(item => item.Topic == topic);
            Assert.Equal(CountsOf(ofTopic, item => item.Topic), await CountsAsync($"/api/timeline?by=topic&topic={topic}"));
            Assert.Equal(CountsOf(ofTopic, item => item.Stance), await CountsAsync($"/api/timeline?by=stance&topic={topic}"));
        }

        Assert.Equal(CountsOf(right, item => item.Topic), await CountsAsync("/api/timeline?by=topic"));
    }

    private static IEnumerable<(string, string?, int)> CountsOf(IEnumerable<ShownItem> items, Func<ShownItem, string?> by) =>
        items.GroupBy(item => (item.Date, Value: by(item)))
            .OrderBy(day => day.Key.Date, StringComparer.Ordinal).ThenBy(day => day.Key.Value, StringComparer.Ordinal)
            .Select(day => (day.Key.Date, day.Key.Value, day.Count()));

    private async Task<IEnumerable<(string, string?, int)>> CountsAsync(string question)
    {
        var timeline = JsonElement.Parse(await client.GetStringAsync(question, patience.Token));
        Assert.False(timeline.GetProperty("cut").GetBoolean());
        return timeline.GetProperty("counts").EnumerateArray()
            .Select(count => (count.Text("start")!, count.Text("value"), count.GetProperty("count").GetInt32()));
    }

    private IAsyncEnumerable<BlobVersion> VersionsAsync(BlobContainerClient container) =>
        container.GetBlobsAsync(cancellationToken: patience.Token)
            .Select(blob => new BlobVersion(blob.Name, blob.Properties.LastModified!.Value, blob.Properties.ETag!.Value.ToString("H")));

    // When the same bytes first came depends on which versions were overtaken unread, and a rejection is filed under it.
    // How far the listener came is its own affair.
    private async Task<IReadOnlyList<string>> LinesAsync(IngestionTables tables) =>
        [.. from line in await TableDump.LinesAsync(tables, versions: false, patience.Token)
            where !line.Contains("PartitionKey=listener;", StringComparison.Ordinal)
            let timeless = Received().Replace(TableDump.WithoutStoryNames(line), "")
            select timeless.Contains("reason=", StringComparison.Ordinal) ? RejectionTime().Replace(timeless, "") : timeless];

    [GeneratedRegex("received=[^;]*; |; received=[^;]*$")]
    private static partial Regex Received();

    [GeneratedRegex("[0-9]{19}(?=_)")]
    private static partial Regex RejectionTime();
}
