using Ingestion.Cli.Azurite;

namespace Ingestion.Testing;

/// <summary>A script of the tests that Node.js runs, with the packages of package.json at hand.</summary>
public static class NodeScript
{
    /// <summary>Runs a script and gives what it printed.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has what it said.</exception>
    public static async Task<string> RunAsync(string script, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var installation = await AzuriteInstallation.EnsureAsync(progress: null, cancellationToken);
        var run = await ToolRun.RunAsync(installation.NodePath, [script, .. arguments], AppContext.BaseDirectory, cancellationToken);
        return run.ExitCode == 0 ? run.Output : throw new InvalidOperationException($"'{script}' ended with exit code {run.ExitCode}: {run.Tail}");
    }
}
