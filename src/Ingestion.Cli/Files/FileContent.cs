using Ingestion.Articles;

namespace Ingestion.Cli.Files;

/// <summary>Reads a file as far as it can matter.</summary>
internal static class FileContent
{
    /// <summary>The file's bytes; of a file over the bound one byte more than the bound, enough to be rejected for it.</summary>
    public static byte[] Read(string path)
    {
        using var file = File.OpenRead(path);
        var content = new byte[Math.Min(file.Length, ArticleLimits.FileBytes + 1L)];
        file.ReadExactly(content);
        return content;
    }
}
