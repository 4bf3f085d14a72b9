namespace Ingestion.Cli.Terminal;

/// <summary>Prints each message as a line, at once and in order.</summary>
internal sealed class ConsoleMessages : IProgress<string>
{
    public void Report(string value) => Console.WriteLine(value);
}
