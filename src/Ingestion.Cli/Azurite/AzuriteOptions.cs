namespace Ingestion.Cli.Azurite;

/// <summary>Where Azurite keeps its data and listens.</summary>
internal sealed record AzuriteOptions
{
    /// <summary>The folder of its data, made when missing; null keeps everything in memory.</summary>
    public string? DataFolder { get; init; }

    /// <summary>The ports asked for.</summary>
    public AzuritePorts Ports { get; init; } = AzuritePorts.Free;

    /// <summary>Whether free ports will do when one of those asked for is taken.</summary>
    public bool FreePortsWhenTaken { get; init; }
}
