using System.Diagnostics;

namespace Ingestion.Cli.Azurite;

/// <summary>A running Azurite. It ends with <see cref="StopAsync"/>, with disposal, and with this process, however that ends.</summary>
internal sealed class AzuriteProcess : IAsyncDisposable
{
    /// <summary>The account that every Azurite has.</summary>
    public const string AccountName = "devstoreaccount1";

    /// <summary>That account's key: public, the same in every Azurite.</summary>
    public const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    // Azurite starts in two to four seconds; a machine that is busy with builds takes several times that.
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(90);

    // Time to write the tables to disk, on a machine that is busy too: a kill loses what came in the last seconds.
    private static readonly TimeSpan StopTimeout = TimeSpan.FromMinutes(1);

    private readonly Process _process;

    private AzuriteProcess(Process process) => _process = process;

    /// <summary>The ports that the services listen on.</summary>
    public AzuritePorts Ports { get; private set; }

    /// <summary>The blob service's address.</summary>
    public Uri BlobEndpoint => Endpoint(Ports.Blob);

    /// <summary>The queue service's address.</summary>
    public Uri QueueEndpoint => Endpoint(Ports.Queue);

    /// <summary>The table service's address.</summary>
    public Uri TableEndpoint => Endpoint(Ports.Table);

    /// <summary>A connection string to the three services.</summary>
    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={AccountName};AccountKey={AccountKey};BlobEndpoint={BlobEndpoint};QueueEndpoint={QueueEndpoint};TableEndpoint={TableEndpoint};";

    /// <summary>Starts Azurite and waits until its three services answer.</summary>
    /// <exception cref="AzuriteUnavailableException">It ended or did not answer; the message has what it said.</exception>
    public static async Task<AzuriteProcess> StartAsync(AzuriteInstallation installation, AzuriteOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await LaunchAsync(installation, options, options.Ports, cancellationToken);
        }
        catch (AddressInUseException) when (options.FreePortsWhenTaken)
        {
            return await LaunchAsync(installation, options, AzuritePorts.Free, cancellationToken);
        }
        catch (AddressInUseException taken)
        {
            throw new AzuriteUnavailableException(
                $"Azurite cannot listen on ports {options.Ports.Blob}, {options.Ports.Queue} and {options.Ports.Table} of 127.0.0.1: one is taken. End what listens there, or ask for others. Azurite said: {taken.Message}");
        }
    }

    /// <summary>Lets Azurite write what it holds and end; kills it when that takes over a minute.</summary>
    public async Task StopAsync()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            try
            {
                await _process.WaitForExitAsync().WaitAsync(StopTimeout);
            }
            catch (TimeoutException)
            {
                _process.Kill(entireProcessTree: true);
                await _process.WaitForExitAsync();
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
    }

    private static Uri Endpoint(int port) => new($"http://127.0.0.1:{port}/{AccountName}");

    private static async Task<AzuriteProcess> LaunchAsync(
        AzuriteInstallation installation, AzuriteOptions options, AzuritePorts ports, CancellationToken cancellationToken)
    {
        var output = new AzuriteOutput();
        var process = new Process
        {
            StartInfo = new ProcessStartInfo(
                installation.NodePath,
                [.. Lifeline.Arguments, installation.EntryPoint, .. AzuriteArguments.For(options.DataFolder, ports)])
            {
                WorkingDirectory = Path.GetTempPath(),
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        process.OutputDataReceived += (_, line) => output.Add(line.Data);
        process.ErrorDataReceived += (_, line) => output.Add(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var azurite = new AzuriteProcess(process);
        try
        {
            var ended = process.WaitForExitAsync(cancellationToken);
            await Task.WhenAny(output.Listening, ended).WaitAsync(StartTimeout, cancellationToken);
            azurite.Ports = output.Listening.IsCompleted ? await output.Listening : throw output.Failure();
            return azurite;
        }
        catch (TimeoutException)
        {
            await azurite.DisposeAsync();
            throw new AzuriteUnavailableException($"Azurite did not answer within {StartTimeout.TotalSeconds:0} seconds. It said: {output}");
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }
}
