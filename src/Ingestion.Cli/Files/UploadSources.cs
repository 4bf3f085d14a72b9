using Ingestion.Articles.Archives;

namespace Ingestion.Cli.Files;

/// <summary>Turns files into what is uploaded: a file as it is, an archive as the documents in it.</summary>
internal static class UploadSources
{
    /// <summary>One file's blobs, an archive's read one by one as they are asked for.</summary>
    /// <param name="file">The file.</param>
    /// <param name="reject">Is told of each document in an archive that cannot be had, with a sentence.</param>
    public static IEnumerable<UploadSource> Of(InputFile file, Action<string> reject)
    {
        using var content = File.OpenRead(file.Path);
        if (!ArchiveReader.IsArchive(content))
        {
            yield return new UploadSource(file.Name, () => File.OpenRead(file.Path));
            yield break;
        }

        foreach (var document in ArchiveReader.Read(file.Name, content))
        {
            if (document.Rejection is { } rejection)
            {
                reject($"{document.Name}: {rejection.Message}");
                continue;
            }

            yield return new UploadSource(document.BlobName, () => new MemoryStream(document.Content.ToArray(), writable: false));
        }
    }
}
