using System.Globalization;
using Spectre.Console;

namespace Ingestion.Cli.Terminal;

/// <summary>Shows how far work is of which nobody knows the end: a count on a terminal, nothing when standard error is piped.</summary>
internal static class RunningCount
{
    /// <summary>Runs the work, which reports how many rows are done.</summary>
    public static async Task RunAsync(string description, Func<Action<long>, Task> work)
    {
        if (Console.IsErrorRedirected)
        {
            await work(_ => { });
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await console.Status().StartAsync(Markup.Escape(description), context =>
            work(rows => context.Status(string.Create(CultureInfo.InvariantCulture, $"{Markup.Escape(description)}: {rows:N0} rows"))));
    }
}
