using Ingestion.Cli.Azurite;
using Xunit;

namespace Ingestion.Testing;

/// <summary>A storage emulator for tests. As an assembly fixture it keeps its data in memory and runs as long as the assembly's tests.</summary>
/// <remarks>
/// <c>[assembly: AssemblyFixture(typeof(AzuriteFixture))]</c>, and a constructor parameter in the test class. Tests of one assembly share it
/// and run side by side, so each takes names of its own (<see cref="NewName"/>).
/// </remarks>
public sealed class AzuriteFixture : IAsyncLifetime
{
    // Between a stop and a start some connection of another process may hold one of the ports for a moment.
    private static readonly TimeSpan PortReturnTimeout = TimeSpan.FromSeconds(20);

    private readonly TimeProvider _clock = TimeProvider.System;
    private string? _dataFolder;
    private AzuriteProcess? _process;
    private AzuriteOptions _options = new();
    private string? _connectionString;
    private int _names;

    /// <summary>The emulator's connection string; it stays the same over a stop and a start.</summary>
    public string ConnectionString => _connectionString ?? throw new InvalidOperationException("Azurite was never started.");

    /// <summary>The blob service's address, account included.</summary>
    public Uri BlobEndpoint => Process.BlobEndpoint;

    /// <summary>The queue service's address, account included.</summary>
    public Uri QueueEndpoint => Process.QueueEndpoint;

    /// <summary>The table service's address, account included.</summary>
    public Uri TableEndpoint => Process.TableEndpoint;

    /// <summary>The emulator's account.</summary>
    public static string AccountName => AzuriteProcess.AccountName;

    /// <summary>The account's key.</summary>
    public static string AccountKey => AzuriteProcess.AccountKey;

    private AzuriteProcess Process => _process ?? throw new InvalidOperationException("Azurite is stopped.");

    /// <summary>An emulator of one's own that can be stopped and started again: its data are in a folder. Dispose of it.</summary>
    public static async Task<AzuriteFixture> StartRestartableAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("ingestion-azurite-").FullName;
        var fixture = new AzuriteFixture { _dataFolder = folder, _options = new AzuriteOptions { DataFolder = folder } };
        await fixture.StartAsync(cancellationToken);
        return fixture;
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => await StartAsync(TestContext.Current.CancellationToken);

    /// <summary>A name that no other test of the assembly gets, good for tables, containers and queues.</summary>
    public string NewName(string prefix = "test") => $"{prefix}{Interlocked.Increment(ref _names)}";

    /// <summary>Starts the emulator, after a stop on the same ports and with the same data.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_process is not null)
        {
            throw new InvalidOperationException("Azurite is running.");
        }

        var installation = await AzuriteInstallation.EnsureAsync(new ToTestOutput(), cancellationToken);
        var began = _clock.GetTimestamp();
        while (_process is null)
        {
            try
            {
                _process = await AzuriteProcess.StartAsync(installation, _options, cancellationToken);
            }
            catch (AzuriteUnavailableException) when (_connectionString is not null && _clock.GetElapsedTime(began) < PortReturnTimeout)
            {
            }
        }

        _connectionString = _process.ConnectionString;
        _options = _options with { Ports = _process.Ports };
    }

    /// <summary>Stops the emulator, as if storage went away.</summary>
    public async Task StopAsync()
    {
        if (_dataFolder is null)
        {
            throw new InvalidOperationException($"This Azurite keeps its data in memory and serves other tests. Take one of your own: {nameof(StartRestartableAsync)}.");
        }

        await Process.DisposeAsync();
        _process = null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
            _process = null;
        }

        if (_dataFolder is not null)
        {
            Directory.Delete(_dataFolder, recursive: true);
        }
    }

    private sealed class ToTestOutput : IProgress<string>
    {
        public void Report(string value) => TestContext.Current.SendDiagnosticMessage("{0}", value);
    }
}
