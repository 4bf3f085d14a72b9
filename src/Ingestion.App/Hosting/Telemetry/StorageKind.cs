namespace Ingestion.App.Hosting.Telemetry;

/// <summary>A service of a storage account.</summary>
internal enum StorageKind
{
    /// <summary>Blobs.</summary>
    Blob,

    /// <summary>Queues.</summary>
    Queue,

    /// <summary>Tables.</summary>
    Table,
}
