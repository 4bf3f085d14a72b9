namespace Ingestion.Cli.Azurite;

/// <summary>A port that Azurite was to listen on is taken.</summary>
internal sealed class AddressInUseException(string output) : Exception(output);
