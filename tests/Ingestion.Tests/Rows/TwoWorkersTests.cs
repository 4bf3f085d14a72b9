using Ingestion.Labels;
using Ingestion.Rows;
using Ingestion.Testing;

namespace Ingestion.Tests.Rows;

/// <summary>Two workers have one blob in hand: one stops before each of its requests in turn, and the other does all of its work there.</summary>
public sealed class TwoWorkersTests(AzuriteFixture azurite)
{
    private const int MostRequests = 60;

    private static readonly string[] Crowd = ["before", "older", "newer", "in place", "in place", "older"];

    [Theory]
    [InlineData("older", "newer", "none")]
    [InlineData("newer", "older", "none")]
    [InlineData("older", "newer", "before")]
    [InlineData("newer", "older", "before")]
    [InlineData("newer", "newer", "before")]
    [InlineData("newer", "newer", "none")]
    [InlineData("older", "rejected", "before")]
    [InlineData("rejected", "older", "before")]
    [InlineData("rejected", "older", "none")]
    [InlineData("older", "in place", "before")]
    [InlineData("in place", "older", "before")]
    [InlineData("in place", "older", "none")]
    public async Task The_newest_version_wins_whatever_the_workers_are_at(string stopping, string other, string before)
    {
        var tables = await TestTables.CreateAsync(azurite);
        var newest = NumberOf(stopping) >= NumberOf(other) ? stopping : other;
        await DeliverAsync(tables.Writer, newest, "expected.txt");
        var expected = await tables.DumpAsync("expected.txt");

        var stopped = true;
        for (var request = 0; stopped; request++)
        {
            Assert.True(request < MostRequests, $"The change takes more than {MostRequests} requests.");
            var blob = $"{request}.txt";
            if (before != "none")
            {
                await DeliverAsync(tables.Writer, before, blob);
            }

            stopped = false;
            var probe = new StorageProbe
            {
                Before = async number =>
                {
                    if (number == request)
                    {
                        stopped = true;
                        await DeliverAsync(tables.Writer, other, blob);
                    }
                },
            };
            await DeliverAsync(new RowWriter(tables.Connect(probe)), stopping, blob);

            if (stopped)
            {
                Assert.Equal(expected, await tables.DumpAsync(blob));
            }
        }
    }

    [Fact]
    public async Task Many_workers_at_once_leave_the_rows_of_the_newest_version()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await DeliverAsync(tables.Writer, "in place", "expected.txt");

        await Task.WhenAll(Crowd.Select(version => Task.Run(() => DeliverAsync(new RowWriter(tables.Connect(null)), version, "a.txt"))));

        Assert.Equal(await tables.DumpAsync("expected.txt"), await tables.DumpAsync("a.txt"));
    }

    private static Task<WriteOutcome> DeliverAsync(RowWriter writer, string version, string blob) =>
        TestTables.DeliverAsync(writer, Version(version, blob), NumberOf(version));

    private static int NumberOf(string version) => version switch
    {
        "before" => 1,
        "older" => 2,
        "newer" => 3,
        "rejected" => 3,
        "in place" => 4,
        _ => throw new ArgumentOutOfRangeException(nameof(version), version, "No such version."),
    };

    private static LabelledFile Version(string version, string blob) => version switch
    {
        "before" => Some.File(blob, "before", "2024-08-31", "taiwan", "diplomacy"),
        "older" => Some.File(blob, "older", "2024-09-30", "taiwan", "sanctions"),
        "newer" => Some.File(blob, "newer", "2024-10-01", "taiwan"),
        "in place" => Some.File(blob, "in place", "2024-09-30", "taiwan", "sanctions"),
        _ => Some.Rejected(blob),
    };
}
