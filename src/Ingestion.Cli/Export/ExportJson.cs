using System.Text.Json.Serialization;

namespace Ingestion.Cli.Export;

/// <summary>How the state is written.</summary>
[JsonSerializable(typeof(ExportState))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class ExportJson : JsonSerializerContext;
