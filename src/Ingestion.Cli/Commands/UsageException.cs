namespace Ingestion.Cli.Commands;

/// <summary>The command line asks for something that cannot be: the message says what, and what is allowed.</summary>
internal sealed class UsageException(string message) : Exception(message);
