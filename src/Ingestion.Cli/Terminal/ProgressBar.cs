using Spectre.Console;

namespace Ingestion.Cli.Terminal;

/// <summary>Shows how far long work is: a bar on a terminal, nothing when standard error is piped.</summary>
internal static class ProgressBar
{
    /// <summary>Runs the work, which reports how many of <paramref name="total"/> are done.</summary>
    public static async Task RunAsync(string description, int total, Func<Action<double>, Task> work)
    {
        if (Console.IsErrorRedirected)
        {
            await work(_ => { });
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await console.Progress().HideCompleted(false).StartAsync(async context =>
        {
            var bar = context.AddTask(Markup.Escape(description), maxValue: Math.Max(total, 1));
            await work(done => bar.Value = done);
            bar.Value = bar.MaxValue;
        });
    }
}
