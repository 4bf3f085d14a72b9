using Ingestion.Cli.Tests.Support;

namespace Ingestion.Cli.Tests.Commands;

public sealed class UsageTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "command")]
    [InlineData("frobnicate", "frobnicate")]
    [InlineData("classify", "argument missing")]
    [InlineData("parse", "argument missing")]
    [InlineData("upload", "argument missing")]
    [InlineData("classify nowhere.txt", "nowhere.txt")]
    [InlineData("parse . nowhere.txt", "nowhere.txt")]
    [InlineData("upload nowhere.txt --storage UseDevelopmentStorage=true", "nowhere.txt")]
    [InlineData("classify . --frobnicate", "--frobnicate")]
    [InlineData("explain", "argument missing")]
    [InlineData("explain nowhere.txt", "nowhere.txt")]
    [InlineData("evaluate", "--data")]
    [InlineData("evaluate --data nowhere", "nowhere")]
    [InlineData("evaluate --data . --split some", "some")]
    [InlineData("demo nowhere --once", "nowhere")]
    [InlineData("query --topic nowhere", "--topic")]
    [InlineData("query --stance angry", "--stance")]
    [InlineData("query --limit 0", "--limit")]
    [InlineData("query --limit 5000", "--limit")]
    [InlineData("query --limit abc", "--limit")]
    [InlineData("query --from yesterday", "--from")]
    [InlineData("query --from 2025-01-01 --to 2024-01-01", "--to")]
    [InlineData("query --minScore 2", "--minScore")]
    [InlineData("query --continuation forged", "--continuation")]
    [InlineData("query --frobnicate 1", "--frobnicate")]
    public async Task A_command_line_that_is_not_understood_ends_with_2_and_says_what_is_wrong(string arguments, string named)
    {
        var run = await IngestionProgram.RunAsync(_folder.Path, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        run.AssertUsageError(named);
    }

    [Fact]
    public async Task Help_names_every_command()
    {
        var run = await IngestionProgram.RunAsync(_folder.Path, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.All(
            ["demo", "serve", "upload", "query", "parse", "classify", "explain", "train", "evaluate"],
            command => Assert.Contains($"  {command}", run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_storage_a_query_says_what_to_set()
    {
        var run = await IngestionProgram.RunAsync(_folder.Path, "query");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("IngestionStorage", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }
}
