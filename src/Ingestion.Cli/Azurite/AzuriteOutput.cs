using System.Globalization;
using System.Text.RegularExpressions;

namespace Ingestion.Cli.Azurite;

/// <summary>What Azurite prints: the ports it listens on, or why it does not.</summary>
internal sealed partial class AzuriteOutput
{
    // What it prints at the start is a dozen lines; a service that keeps failing must not fill our memory.
    private const int MostLines = 200;

    private readonly Lock _gate = new();
    private readonly Queue<string> _lines = new();
    private readonly Dictionary<string, int> _ports = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource<AzuritePorts> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The ports, once all three services listen.</summary>
    public Task<AzuritePorts> Listening => _listening.Task;

    /// <summary>Takes a line that Azurite printed.</summary>
    public void Add(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_gate)
        {
            if (_lines.Count == MostLines)
            {
                _lines.Dequeue();
            }

            _lines.Enqueue(line);
            if (ListeningLine().Match(line) is { Success: true } match)
            {
                _ports[match.Groups["service"].Value] = int.Parse(match.Groups["port"].ValueSpan, CultureInfo.InvariantCulture);
                if (_ports.Count == 3)
                {
                    _listening.TrySetResult(new AzuritePorts(_ports["Blob"], _ports["Queue"], _ports["Table"]));
                }
            }
        }
    }

    /// <summary>Why Azurite ended before it listened.</summary>
    public Exception Failure()
    {
        var said = ToString();
        return said.Contains("EADDRINUSE", StringComparison.Ordinal)
            ? new AddressInUseException(said)
            : new AzuriteUnavailableException($"Azurite ended before it listened. It said: {said}");
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        lock (_gate)
        {
            return string.Join(Environment.NewLine, _lines);
        }
    }

    [GeneratedRegex(@"^Azurite (?<service>Blob|Queue|Table) service is successfully listening at https?://.+:(?<port>\d{1,5})$", RegexOptions.ExplicitCapture)]
    private static partial Regex ListeningLine();
}
