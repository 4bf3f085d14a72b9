namespace Ingestion.Cli.Files;

/// <summary>A file that the command line names, or that lies in a folder which it names.</summary>
/// <param name="Path">Where the file is.</param>
/// <param name="Name">Its name as a blob: relative to the named folder, with <c>/</c> between the parts.</param>
internal sealed record InputFile(string Path, string Name);
