namespace Ingestion.App.Listener;

/// <summary>What the listener knows of one version of a blob.</summary>
/// <param name="ETag">The version.</param>
/// <param name="LastModified">When it was written, by the service's clock.</param>
/// <param name="IsDone">Whether its rows are written.</param>
/// <param name="Attempts">How many attempts failed.</param>
/// <param name="NotBefore">When the next attempt is due.</param>
internal sealed record BlobRecord(string ETag, DateTimeOffset LastModified, bool IsDone, int Attempts, DateTimeOffset NotBefore);
