namespace Ingestion.Cli.Azurite;

/// <summary>The loopback ports of Azurite's three services; 0 lets the system choose.</summary>
internal readonly record struct AzuritePorts(int Blob, int Queue, int Table)
{
    /// <summary>The ports that <c>UseDevelopmentStorage=true</c> means.</summary>
    public static AzuritePorts Usual { get; } = new(10000, 10001, 10002);

    /// <summary>Ports that the system chooses at the moment of binding, so that nobody can take them first.</summary>
    public static AzuritePorts Free { get; } = new(0, 0, 0);
}
