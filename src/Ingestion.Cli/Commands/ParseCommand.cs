using System.CommandLine;
using System.Text.Json;
using Ingestion.App.Api;
using Ingestion.Articles;
using Ingestion.Cli.Files;

namespace Ingestion.Cli.Commands;

/// <summary><c>ingestion parse PATH…</c>: what reading makes of files, one JSON object a line.</summary>
internal static class ParseCommand
{
    public static Command Create()
    {
        var paths = CommonArguments.Paths("Files, or folders that are read whole.");
        var command = new Command("parse", "Read files and print each article without labels, one JSON object a line.") { paths };
        command.SetAction(parsed =>
        {
            FileLines.Print(
                parsed.GetRequiredValue(paths),
                (name, content) => ArticleReader.Read(name, content).TryGetArticle(out var article, out var rejection)
                    ? JsonSerializer.SerializeToUtf8Bytes(ParsedFile.Of(name, article), ApiJson.Readable.ParsedFile)
                    : JsonSerializer.SerializeToUtf8Bytes(new RejectedFile(name, rejection), ApiJson.Readable.RejectedFile));
            return ExitCode.Success;
        });
        return command;
    }
}
