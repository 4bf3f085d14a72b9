using System.Text.Json.Serialization;
using Ingestion.Labels.Evaluation;

namespace Ingestion.Cli.Terminal;

/// <summary>How a measurement is written as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(EvaluationReport))]
internal sealed partial class EvaluationJson : JsonSerializerContext;
