using System.CommandLine;
using Ingestion.Cli.Demo;

namespace Ingestion.Cli.Commands;

/// <summary><c>ingestion demo [FOLDER]</c>: the whole way on one machine, from nothing.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var folder = new Argument<string?>("FOLDER")
        {
            Description = "The articles to upload; without it the samples of the project.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var once = new Option<bool>("--once") { Description = "End after the table instead of serving until Ctrl-C." };
        var command = new Command("demo", "Start Azurite and the app, upload articles, show what they became, and serve.") { folder, once };
        command.SetAction(async (parsed, cancellation) =>
        {
            await new DemoRun(parsed.GetValue(folder) ?? SampleArticles.Folder(), parsed.GetValue(once)).RunAsync(cancellation);
            return ExitCode.Success;
        });
        return command;
    }
}
