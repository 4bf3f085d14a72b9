using System.CommandLine;
using Ingestion.App.Hosting;
using Microsoft.Extensions.Configuration;

namespace Ingestion.Cli.Commands;

/// <summary>The arguments and options that several commands share.</summary>
internal static class CommonArguments
{
    public static Argument<string[]> Paths(string description) =>
        new("PATH") { Description = description, Arity = ArgumentArity.OneOrMore };

    public static Option<string> Model() => new("--model")
    {
        Description = "The model file.",
        DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "ingestion.model"),
    };

    public static Option<string?> Storage() => new("--storage")
    {
        Description = $"A connection string; without it the environment's {StorageSettings.Name} (or AzureWebJobsStorage).",
    };

    /// <summary>The storage that the option or the environment names.</summary>
    public static StorageSettings StorageOf(ParseResult parsed, Option<string?> storage)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables();
        if (parsed.GetValue(storage) is { } connectionString)
        {
            configuration.AddInMemoryCollection([KeyValuePair.Create(StorageSettings.Name, (string?)connectionString)]);
        }

        return StorageSettings.Read(configuration.Build());
    }
}
