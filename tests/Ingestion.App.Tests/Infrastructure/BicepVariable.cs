using System.Text.Json;

namespace Ingestion.App.Tests.Infrastructure;

/// <summary>A variable; what is not written out in full is null in its value.</summary>
internal sealed record BicepVariable(string Name, JsonElement Value);
