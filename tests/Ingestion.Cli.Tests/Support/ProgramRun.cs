using System.Text.Json;

namespace Ingestion.Cli.Tests.Support;

/// <summary>What a run of the program ended with.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    /// <summary>Standard output, each line of which must be a JSON object.</summary>
    public IReadOnlyList<JsonElement> Objects()
    {
        Assert.True(ExitCode == 0, $"Exit code {ExitCode}: {Errors}");
        Assert.EndsWith("\n", Output, StringComparison.Ordinal);
        return [.. Output.TrimEnd('\n').Split('\n').Select(line => JsonElement.Parse(line))];
    }

    /// <summary>Asserts that the command line was refused with a sentence that names something.</summary>
    public void AssertUsageError(string named)
    {
        Assert.True(ExitCode == 2, $"Exit code {ExitCode}: {Errors}");
        Assert.Contains(named, Errors, StringComparison.Ordinal);
    }
}
