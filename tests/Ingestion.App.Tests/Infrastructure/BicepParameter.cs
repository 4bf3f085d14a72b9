namespace Ingestion.App.Tests.Infrastructure;

/// <summary>A parameter that a file takes.</summary>
internal sealed record BicepParameter(string Name, bool HasDefault);
