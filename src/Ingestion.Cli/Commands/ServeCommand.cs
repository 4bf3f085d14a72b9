using System.CommandLine;
using Ingestion.App.Hosting;
using Microsoft.Extensions.Hosting;

namespace Ingestion.Cli.Commands;

/// <summary><c>ingestion serve</c>: the app alone, with its own blob listener, until Ctrl-C.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var storage = CommonArguments.Storage();
        var urls = new Option<string>("--urls")
        {
            Description = "Where to listen. Anything but a loopback address is open to the network.",
            DefaultValueFactory = _ => IngestionApp.DefaultUrl,
        };
        var command = new Command("serve", "Run the app alone: watch the container, answer queries.") { storage, urls };
        command.SetAction(async (parsed, cancellation) =>
        {
            List<string> arguments = [$"--urls={parsed.GetRequiredValue(urls)}"];
            if (parsed.GetValue(storage) is { } connectionString)
            {
                arguments.Add($"--{StorageSettings.Name}={connectionString}");
            }

            await using var app = IngestionApp.Create([.. arguments]);
            await app.StartAsync(cancellation);
            await app.WaitForShutdownAsync(cancellation);
            return ExitCode.Success;
        });
        return command;
    }
}
