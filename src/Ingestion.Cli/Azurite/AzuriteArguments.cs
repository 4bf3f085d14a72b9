using System.Globalization;

namespace Ingestion.Cli.Azurite;

/// <summary>Azurite's command line.</summary>
internal static class AzuriteArguments
{
    /// <summary>Loopback only, no access log, any protocol version, no telemetry.</summary>
    public static IEnumerable<string> For(string? dataFolder, AzuritePorts ports) =>
    [
        "--silent", "--skipApiVersionCheck", "--disableTelemetry",
        "--blobHost", "127.0.0.1", "--blobPort", Number(ports.Blob),
        "--queueHost", "127.0.0.1", "--queuePort", Number(ports.Queue),
        "--tableHost", "127.0.0.1", "--tablePort", Number(ports.Table),
        .. dataFolder is null ? (string[])["--inMemoryPersistence"] : ["--location", Path.GetFullPath(dataFolder)],
    ];

    private static string Number(int port) => port.ToString(CultureInfo.InvariantCulture);
}
