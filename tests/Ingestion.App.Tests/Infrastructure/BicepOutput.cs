namespace Ingestion.App.Tests.Infrastructure;

/// <summary>What a file hands on, with its expression as it is written.</summary>
internal sealed record BicepOutput(string Name, string Value);
