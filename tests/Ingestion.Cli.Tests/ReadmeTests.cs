using Ingestion.Cli.Tests.Support;

namespace Ingestion.Cli.Tests;

public sealed class ReadmeTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public async Task The_commands_that_it_promises_exist_as_written()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(Root, "README.md"), TestContext.Current.CancellationToken);

        Assert.Contains("dotnet run --project src/Ingestion.Cli -- demo --once", lines);
        Assert.Contains("dotnet test", lines);
        Assert.True(File.Exists(Path.Combine(Root, "src", "Ingestion.Cli", "Ingestion.Cli.csproj")));
        Assert.Contains("--once", (await IngestionProgram.RunAsync(Root, "demo", "--help")).Output, StringComparison.Ordinal);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Ingestion.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above '{AppContext.BaseDirectory}' holds Ingestion.sln.");
    }
}
