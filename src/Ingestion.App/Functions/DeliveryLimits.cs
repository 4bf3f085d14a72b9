namespace Ingestion.App.Functions;

/// <summary>How often a blob or a message is tried, by the host as well as alone.</summary>
internal static class DeliveryLimits
{
    /// <summary>
    /// The host's own number (<c>poisonBlobThreshold</c> and <c>maxDequeueCount</c> in host.json say it again): with
    /// the waits between them attempts reach over half a minute, longer than a failover of storage takes mostly.
    /// </summary>
    public const int Attempts = 5;
}
