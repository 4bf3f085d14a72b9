using Ingestion.Testing;
using Ingestion.Tests.Rows;

namespace Ingestion.Tests.Queries;

/// <summary>Tables that hold an <see cref="Archive"/>, written once for the tests that only read.</summary>
public sealed class ArchiveFixture(AzuriteFixture azurite) : IAsyncLifetime
{
    private const int Articles = 150;

    internal Archive Archive { get; } = new(Articles);

    internal TestTables Tables { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Tables = await TestTables.CreateAsync(azurite);
        await Parallel.ForEachAsync(Archive.Articles, TestTables.Cancellation, async (file, _) => await Tables.DeliverAsync(file));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
