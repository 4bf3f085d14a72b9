using Ingestion.Cli.Azurite;

namespace Ingestion.Cli.Export;

/// <summary>Makes a Parquet file of classifications on lines, with hyparquet-writer in Node.js: no .NET package for it can be had everywhere.</summary>
internal sealed class ParquetFile
{
    /// <summary>What <c>--format</c> calls it. The API does not serve it: a Parquet file begins to be readable with its last byte.</summary>
    public const string Format = "parquet";

    private readonly string _node;
    private readonly string _packages;

    private ParquetFile(string node, string packages)
    {
        _node = node;
        _packages = packages;
    }

    /// <summary>Looks whether Parquet can be written here, and installs with npm what is missing.</summary>
    /// <exception cref="AzuriteUnavailableException">Node.js, npm or package.json is missing, or npm failed.</exception>
    public static async Task<ParquetFile> PrepareAsync(CancellationToken cancellation)
    {
        var installation = await AzuriteInstallation.EnsureAsync(progress: null, cancellation);
        return new ParquetFile(installation.NodePath, PackageFolder.Find().Path);
    }

    /// <summary>Writes the file; it has its name when it is whole, and then the lines are deleted.</summary>
    /// <param name="lines">The classifications, a JSON object a line.</param>
    /// <param name="path">The file.</param>
    /// <param name="cancellation">Breaks off; the lines stay.</param>
    /// <exception cref="InvalidDataException">It could not be written; the message has what the script said.</exception>
    public async Task WriteAsync(string lines, string path, CancellationToken cancellation)
    {
        var part = $"{path}.part";
        var run = await ToolRun.RunAsync(
            _node,
            ["--input-type=module", "--eval", await ReadScriptAsync(cancellation), _packages, Path.GetFullPath(lines), Path.GetFullPath(part)],
            Environment.CurrentDirectory,
            cancellation);
        if (run.ExitCode != 0)
        {
            throw new InvalidDataException($"'{path}' could not be written; the rows stand in '{lines}'. Node.js said: {run.Tail}");
        }

        File.Move(part, path, overwrite: true);
        File.Delete(lines);
    }

    private static async Task<string> ReadScriptAsync(CancellationToken cancellation)
    {
        using var stream = typeof(ParquetFile).Assembly.GetManifestResourceStream(typeof(ParquetFile), "parquet.mjs")
            ?? throw new InvalidOperationException("The program was built without parquet.mjs.");
        using var script = new StreamReader(stream);
        return await script.ReadToEndAsync(cancellation);
    }
}
