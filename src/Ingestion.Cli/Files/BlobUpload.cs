using System.Collections.Concurrent;
using Azure.Storage.Blobs;

namespace Ingestion.Cli.Files;

/// <summary>Puts files into a container.</summary>
internal static class BlobUpload
{
    // Hides storage's latency without holding many files in memory.
    private const int Parallelism = 8;

    /// <summary>Uploads the sources under their names, over what is there.</summary>
    /// <param name="container">The container; it exists.</param>
    /// <param name="sources">What to upload.</param>
    /// <param name="report">Is told after each source how many are done.</param>
    /// <param name="cancellation">Ends the upload between two sources.</param>
    /// <returns>The version (ETag) that each name has now.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> RunAsync(
        BlobContainerClient container, IEnumerable<UploadSource> sources, Action<double> report, CancellationToken cancellation)
    {
        var versions = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            sources,
            new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellation },
            async (source, stop) =>
            {
                await using var content = source.Open();
                var uploaded = await container.GetBlobClient(source.Name).UploadAsync(content, overwrite: true, stop);
                versions[source.Name] = uploaded.Value.ETag.ToString("H");
                report(versions.Count);
            });
        return versions;
    }
}
