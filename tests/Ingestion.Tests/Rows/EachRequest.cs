using Ingestion.Rows;

namespace Ingestion.Tests.Rows;

/// <summary>Ends a worker at each request that it makes, when storage has done it.</summary>
/// <remarks>Storage is then as it is before the next request, so that ends before a request need no turn of their own.</remarks>
internal static class EachRequest
{
    // More than any change here takes.
    private const int Most = 80;

    /// <summary>Breaks a change off at each of its requests in turn, for a blob of its own each time, until one went through.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="least">How many requests the change takes at least.</param>
    /// <param name="before">Brings the blob to where the change begins.</param>
    /// <param name="change">Changes the blob in tables that break off.</param>
    /// <param name="then">What happens after the worker ended.</param>
    public static async Task BreakOffAsync(
        TestTables tables,
        int least,
        Func<string, Task> before,
        Func<IngestionTables, string, Task> change,
        Func<string, Task> then)
    {
        for (var request = 0; request < Most; request++)
        {
            var blob = $"{request}.txt";
            await before(blob);
            var probe = StorageProbe.CrashingAfter(request);
            try
            {
                await change(tables.Connect(probe), blob);
                Assert.True(request >= least, "The change was never broken off.");
                return;
            }
            catch (CrashException)
            {
                await then(blob);
            }
        }

        Assert.Fail($"The change takes more than {Most} requests.");
    }
}
