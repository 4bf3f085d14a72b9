using Ingestion.Cli.Commands;

namespace Ingestion.Cli.Demo;

/// <summary>The sample uploads of the project.</summary>
internal static class SampleArticles
{
    /// <summary>The folder <c>seeds/articles</c> of the checkout that the current directory or this program lies in.</summary>
    /// <exception cref="UsageException">There is none above either.</exception>
    public static string Folder() =>
        Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory)
        ?? throw new UsageException("There is no seeds/articles in or above this folder: name a folder of articles.");

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var samples = Path.Combine(folder.FullName, "seeds", "articles");
            if (Directory.Exists(samples))
            {
                return samples;
            }
        }

        return null;
    }
}
