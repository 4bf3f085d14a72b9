using System.Diagnostics;

namespace Ingestion.Cli.Azurite;

/// <summary>An Azurite that can be started: the version that package.json and its lock file pin, and the Node.js to run it.</summary>
internal sealed record AzuriteInstallation(string NodePath, string EntryPoint)
{
    private static readonly TimeSpan LockPoll = TimeSpan.FromMilliseconds(200);

    // A slow network takes a few minutes; whatever takes longer will not end by itself.
    private static readonly TimeSpan LockTimeout = TimeSpan.FromMinutes(15);

    /// <summary>Finds Azurite, and installs it with npm when it is missing. Several processes may do so at once.</summary>
    /// <param name="progress">Is told in a sentence what takes long.</param>
    /// <param name="cancellationToken">Breaks the installation off; the next call starts it again.</param>
    /// <exception cref="AzuriteUnavailableException">Node.js or npm is missing, or npm failed.</exception>
    public static async Task<AzuriteInstallation> EnsureAsync(IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var node = await Node.FindAsync(cancellationToken);
        var folder = PackageFolder.Find();
        if (!folder.IsInstalled())
        {
            await InstallAsync(node, folder, progress, cancellationToken);
        }

        return new AzuriteInstallation(node.NodePath, folder.EntryPoint);
    }

    private static async Task InstallAsync(Node node, PackageFolder folder, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        using var installing = await LockAsync(folder, progress, cancellationToken);
        if (folder.IsInstalled())
        {
            return;
        }

        progress?.Report($"Installing Azurite with npm in '{folder.Path}'; the first time this takes a minute.");
        var npm = await ToolRun.RunAsync(node.NpmPath, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], folder.Path, cancellationToken);
        if (npm.ExitCode != 0 || !folder.IsInstalled())
        {
            throw new AzuriteUnavailableException(
                $"'npm ci' in '{folder.Path}' ended with exit code {npm.ExitCode}, and Azurite is not installed. It needs the network once. npm said:{Environment.NewLine}{npm.Tail}");
        }
    }

    private static async Task<FileStream> LockAsync(PackageFolder folder, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        // Beside node_modules and not in it: npm removes that folder first.
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder.Path, ".azurite")).FullName, "install.lock");
        var began = Stopwatch.GetTimestamp();
        for (var told = false; ; told = true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException held)
            {
                if (Stopwatch.GetElapsedTime(began) > LockTimeout)
                {
                    throw new AzuriteUnavailableException(
                        $"'{file}' could not be opened for {LockTimeout.TotalMinutes:0} minutes: {held.Message} End the process that installs Azurite and try again.");
                }

                if (!told)
                {
                    progress?.Report("Waiting for another process that is installing Azurite.");
                }

                await Task.Delay(LockPoll, cancellationToken);
            }
        }
    }
}
