using Ingestion.Cli.Tests.Support;
using Ingestion.Testing;

namespace Ingestion.Cli.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public async Task The_commands_that_it_promises_exist_as_written()
    {
        var lines = await File.ReadAllLinesAsync(Repository.PathOf("README.md"), TestContext.Current.CancellationToken);

        Assert.Contains("dotnet run --project src/Ingestion.Cli -- demo --once", lines);
        Assert.Contains("dotnet test", lines);
        Assert.True(File.Exists(Repository.PathOf("src", "Ingestion.Cli", "Ingestion.Cli.csproj")));
        Assert.Contains("--once", (await IngestionProgram.RunAsync(Repository.Root, "demo", "--help")).Output, StringComparison.Ordinal);
    }
}
