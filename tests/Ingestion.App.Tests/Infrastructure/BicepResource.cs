namespace Ingestion.App.Tests.Infrastructure;

/// <summary>A resource that a file makes, or only refers to; with the keys of its <c>properties</c> and its declaration as it is written.</summary>
internal sealed record BicepResource(string Symbol, string Type, string Version, bool IsExisting, IReadOnlyList<string> Properties, string Text);
