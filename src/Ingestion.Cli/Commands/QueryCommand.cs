using System.CommandLine;
using System.Text.Json;
using Ingestion.App.Api;
using Ingestion.Cli.Terminal;
using Ingestion.Labels;
using Ingestion.Queries;

namespace Ingestion.Cli.Commands;

/// <summary><c>ingestion query</c>: asks the tables what the API would ask them, with the same parameters.</summary>
internal static class QueryCommand
{
    private static readonly (string Name, string Description)[] Parameters =
    [
        ("topic", "A topic's id; several by repeating or with commas."),
        ("stance", "favor, against, mixed or neutral."),
        ("actor", "Who takes a side, such as China."),
        ("source", "The outlet."),
        ("language", "id, ms, en or other."),
        ("from", "The first day, YYYY-MM-DD."),
        ("to", "The day after the last, YYYY-MM-DD."),
        ("minScore", "The least probability of the topic, 0 to 1."),
        ("q", "Words that must all occur, in any form."),
        ("collapse", "story: one row for all articles that tell a story."),
        ("limit", "The most rows."),
        ("continuation", "Where the page before ended."),
    ];

    public static Command Create()
    {
        var storage = CommonArguments.Storage();
        var model = CommonArguments.Model();
        var json = new Option<bool>("--json") { Description = "Print the answer of GET /api/classifications instead of a table." };
        var options = Parameters
            .Select(parameter => new Option<string[]>($"--{parameter.Name}") { Description = parameter.Description })
            .ToList();
        var command = new Command("query", "Ask which articles are about what, newest first.") { storage, model, json };
        options.ForEach(command.Add);
        command.SetAction(async (parsed, cancellation) =>
        {
            var asked = options
                .Select(option => (option.Name, Values: parsed.GetValue(option) ?? []))
                .Where(option => option.Values.Length > 0)
                .ToDictionary(option => option.Name.TrimStart('-'), IReadOnlyList<string> (option) => option.Values, StringComparer.Ordinal);
            var topics = Classifier.Load(parsed.GetRequiredValue(model)).Taxonomy.Topics.Select(topic => topic.Id).ToList();
            if (!ClassificationQuery.TryParse(asked, topics, out var query, out var problem))
            {
                throw new UsageException($"--{problem.Parameter}: {problem.Message} Allowed: {problem.Allowed}");
            }

            var store = new ArticleStore(CommonArguments.StorageOf(parsed, storage).CreateTables());
            var page = await store.QueryAsync(query, cancellation);
            if (parsed.GetValue(json))
            {
                await Console.Out.WriteLineAsync(JsonSerializer.Serialize(page, ApiJson.Readable.ClassificationPage));
            }
            else
            {
                ClassificationTable.Print(page);
            }

            return ExitCode.Success;
        });
        return command;
    }
}
