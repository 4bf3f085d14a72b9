using System.Text.Json;
using Ingestion.Testing;

namespace Ingestion.App.Tests.Infrastructure;

/// <summary>All Bicep files of the repository, parsed with tree-sitter's grammar of the language.</summary>
public sealed class BicepFiles : IAsyncLifetime
{
    private IReadOnlyList<BicepFile> _all = [];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        // The script lies in the repository, where Node.js finds its packages.
        var script = Repository.PathOf("tests", "Ingestion.App.Tests", "Infrastructure", "bicep.mjs");
        var paths = Directory.EnumerateFiles(Repository.PathOf("infra"), "*.bicep", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        var json = await NodeScript.RunAsync(script, paths, TestContext.Current.CancellationToken);
        _all = [.. JsonSerializer.Deserialize<BicepFile[]>(json, JsonSerializerOptions.Web)!.Select(InRepository)];
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal IReadOnlyList<BicepFile> All => _all;

    /// <summary>A file by its path below <c>infra</c>.</summary>
    internal BicepFile this[string path] => _all.Single(file => file.Path == $"infra/{path}");

    private static BicepFile InRepository(BicepFile file) =>
        file with { Path = Path.GetRelativePath(Repository.Root, file.Path).Replace('\\', '/') };
}
