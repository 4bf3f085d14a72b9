namespace Ingestion.Tests.Rows;

/// <summary>Ends a worker as if its process had ended.</summary>
internal sealed class CrashException : Exception;
