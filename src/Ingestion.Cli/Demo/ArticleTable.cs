using System.Net;
using System.Text.Json;
using Ingestion.Articles;
using Ingestion.Cli.Files;
using Ingestion.Cli.Terminal;
using Spectre.Console;

namespace Ingestion.Cli.Demo;

/// <summary>A table of what files became, asked of the app's own API.</summary>
internal sealed class ArticleTable(HttpClient client)
{
    /// <summary>Prints one row a file.</summary>
    public async Task PrintAsync(IEnumerable<InputFile> files, CancellationToken cancellation)
    {
        var table = new Table().Border(TableBorder.Rounded).ShowRowSeparators()
            .AddColumns("Title", "Source", "Date", "Topics and stance");
        foreach (var file in files)
        {
            using var response = await client.GetAsync($"api/articles/{ArticleId.ForBlob(file.Name)}", cancellation);
            using var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellation));
            table.AddRow([.. (response.StatusCode == HttpStatusCode.OK ? Article(answer.RootElement) : Rejected(file, answer.RootElement)).Select(TableCell.Of)]);
        }

        PlainOrTerminal.Console.Write(table);
    }

    private static string[] Article(JsonElement article) =>
    [
        article.GetProperty("title").GetString() ?? $"(no title) {article.GetProperty("blob").GetString()}",
        article.GetProperty("source").GetString() ?? "",
        article.GetProperty("published").GetString() ?? "",
        string.Join('\n', article.GetProperty("topics").EnumerateArray().Select(topic =>
            $"{topic.GetProperty("topic").GetString()}: {topic.GetProperty("stance").GetString()}")),
    ];

    private static string[] Rejected(InputFile file, JsonElement problem) =>
        [file.Name, "", "", problem.TryGetProperty("detail", out var detail) ? detail.GetString() ?? "" : ""];
}
