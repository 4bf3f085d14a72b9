using System.Text;

namespace Ingestion.Cli.Tests.Support;

/// <summary>A folder of one test, gone with it.</summary>
internal sealed class WorkFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ingestion-cli-").FullName;

    /// <summary>Writes a file below the folder.</summary>
    public WorkFolder With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file below the folder.</summary>
    public WorkFolder With(string name, byte[] content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
