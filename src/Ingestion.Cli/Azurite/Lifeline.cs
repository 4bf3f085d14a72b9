namespace Ingestion.Cli.Azurite;

/// <summary>A module that Node.js loads before Azurite, which ties the emulator's life to its standard input.</summary>
/// <remarks>
/// The pipe closes when we close it and when we die, however that happens, so no emulator is left behind. The terminal's Ctrl-C
/// goes to every process of the group; Azurite must not heed it, for what is being worked on is still to be written.
/// </remarks>
internal static class Lifeline
{
    private const string Module = """
        process.on('SIGINT', () => {});
        process.on('newListener', (event, listener) => {
          if (event === 'SIGINT') setImmediate(() => process.removeListener(event, listener));
        });
        process.stdin.on('end', () => process.emit('SIGTERM') || process.exit(0)).on('error', () => process.exit(0)).resume();
        """;

    /// <summary>The arguments to give to node.</summary>
    public static IReadOnlyList<string> Arguments { get; } = ["--import", "data:text/javascript," + Uri.EscapeDataString(Module)];
}
