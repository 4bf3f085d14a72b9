using System.Globalization;

namespace Ingestion.Cli.Azurite;

/// <summary>The Node.js and npm found on the PATH.</summary>
internal sealed record Node(string NodePath, string NpmPath)
{
    // The oldest release on which the pinned Azurite was seen to run.
    private const int OldestMajorVersion = 20;

    private static readonly string Missing =
        $"Node.js {OldestMajorVersion} or later was not found on the PATH. Azurite, the storage emulator, runs on it. Install it from https://nodejs.org and try again.";

    /// <summary>Finds both.</summary>
    /// <exception cref="AzuriteUnavailableException">One is missing, or Node.js is too old.</exception>
    public static async Task<Node> FindAsync(CancellationToken cancellationToken)
    {
        var node = OnPath(OperatingSystem.IsWindows() ? "node.exe" : "node") ?? throw new AzuriteUnavailableException(Missing);
        var npm = OnPath(OperatingSystem.IsWindows() ? "npm.cmd" : "npm")
            ?? throw new AzuriteUnavailableException(
                $"Node.js is at '{node}', but npm, which comes with it, was not found on the PATH. Azurite is installed with it. Install npm and try again.");
        var version = await ToolRun.RunAsync(node, ["--version"], Environment.CurrentDirectory, cancellationToken);
        if (version.ExitCode != 0 || !TryReadMajor(version.Output, out var major))
        {
            throw new AzuriteUnavailableException($"'{node} --version' ended with {version.ExitCode} and said '{version.Tail}'. {Missing}");
        }

        return major >= OldestMajorVersion
            ? new Node(node, npm)
            : throw new AzuriteUnavailableException($"'{node}' is version {version.Output.Trim()}. {Missing}");
    }

    internal static bool TryReadMajor(string version, out int major)
    {
        var text = version.AsSpan().Trim().TrimStart('v');
        var dot = text.IndexOf('.');
        return int.TryParse(dot < 0 ? text : text[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out major);
    }

    private static string? OnPath(string file) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(File.Exists);
}
