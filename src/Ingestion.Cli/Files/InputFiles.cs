using Ingestion.Cli.Commands;

namespace Ingestion.Cli.Files;

/// <summary>Finds the files of a command line.</summary>
internal static class InputFiles
{
    /// <summary>The files at the paths: a folder stands for all files below it, in the order of their names.</summary>
    /// <exception cref="UsageException">A path does not exist.</exception>
    public static IEnumerable<InputFile> At(IReadOnlyList<string> paths)
    {
        if (paths.FirstOrDefault(path => !File.Exists(path) && !Directory.Exists(path)) is { } missing)
        {
            throw new UsageException($"'{missing}' is no file and no folder.");
        }

        return paths.SelectMany(Below);
    }

    private static IEnumerable<InputFile> Below(string path) =>
        File.Exists(path)
            ? [new InputFile(path, Path.GetFileName(path))]
            : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Select(file => new InputFile(file, Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/')))
                .OrderBy(file => file.Name, StringComparer.Ordinal);
}
