using System.Text.Json.Serialization;

namespace Ingestion.App.Functions.Envelope;

/// <summary>Reads the strings that are encoded twice.</summary>
[JsonSerializable(typeof(string))]
internal sealed partial class EnvelopeJson : JsonSerializerContext;
