namespace Ingestion.App.Tests.Infrastructure;

/// <summary>Another file that a file deploys: its path from the file's own folder, and the parameters that it is given.</summary>
internal sealed record BicepModule(string Symbol, string Path, IReadOnlyList<string> Parameters);
