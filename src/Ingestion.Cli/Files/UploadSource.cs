namespace Ingestion.Cli.Files;

/// <summary>What becomes a blob.</summary>
/// <param name="Name">The blob's name.</param>
/// <param name="Open">Opens its content.</param>
internal sealed record UploadSource(string Name, Func<Stream> Open);
