using System.CommandLine;
using System.Text.Json;
using Ingestion.App.Api;
using Ingestion.Cli.Files;

namespace Ingestion.Cli.Commands;

/// <summary><c>ingestion parse PATH…</c>: what reading makes of files, one JSON object a line.</summary>
internal static class ParseCommand
{
    public static Command Create()
    {
        var paths = CommonArguments.Paths("Files, archives of them, or folders that are read whole.");
        var command = new Command("parse", "Read files and print each article without labels, one JSON object a line.") { paths };
        command.SetAction(parsed =>
        {
            FileLines.Print(
                parsed.GetRequiredValue(paths),
                document => document.Read().TryGetArticle(out var article, out var rejection)
                    ? JsonSerializer.SerializeToUtf8Bytes(ParsedFile.Of(document.Name, article), ApiJson.Readable.ParsedFile)
                    : JsonSerializer.SerializeToUtf8Bytes(new RejectedFile(document.Name, rejection), ApiJson.Readable.RejectedFile));
            return ExitCode.Success;
        });
        return command;
    }
}
