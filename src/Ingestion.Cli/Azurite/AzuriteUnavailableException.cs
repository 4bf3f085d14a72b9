namespace Ingestion.Cli.Azurite;

/// <summary>Azurite cannot be installed or started. The message says what is missing and what to do; it is meant for the user.</summary>
internal sealed class AzuriteUnavailableException(string message) : Exception(message);
