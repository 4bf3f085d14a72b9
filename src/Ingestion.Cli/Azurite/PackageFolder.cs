using System.Text.Json;

namespace Ingestion.Cli.Azurite;

/// <summary>The folder whose package.json names the Azurite version to run.</summary>
internal sealed record PackageFolder(string Path)
{
    private static readonly string[] DependencyKinds = ["dependencies", "devDependencies"];

    /// <summary>Azurite's program.</summary>
    public string EntryPoint => System.IO.Path.Combine(Path, "node_modules", "azurite", "dist", "src", "azurite.js");

    /// <summary>The nearest such folder at or above the current directory, then at or above the program's own.</summary>
    /// <exception cref="AzuriteUnavailableException">There is none.</exception>
    public static PackageFolder Find() => Find([Environment.CurrentDirectory, AppContext.BaseDirectory]);

    internal static PackageFolder Find(IReadOnlyList<string> starts) =>
        starts.SelectMany(Upwards).Where(NamesAzurite).Select(folder => new PackageFolder(folder)).FirstOrDefault()
        ?? throw new AzuriteUnavailableException(
            $"No package.json that names azurite was found in or above {string.Join(" or ", starts.Distinct().Select(start => $"'{start}'"))}. Run this inside the repository.");

    /// <summary>Whether each package that package.json names is installed in the version that it names.</summary>
    public bool IsInstalled()
    {
        // npm writes this file last: without it an installation was broken off.
        if (!File.Exists(System.IO.Path.Combine(Path, "node_modules", ".package-lock.json")))
        {
            return false;
        }

        using var package = Read(Path)!;
        return DependencyKinds
            .Where(kind => package.RootElement.TryGetProperty(kind, out _))
            .SelectMany(kind => package.RootElement.GetProperty(kind).EnumerateObject())
            .All(dependency => InstalledVersion(dependency.Name) == dependency.Value.GetString());
    }

    private string? InstalledVersion(string name)
    {
        using var package = Read(System.IO.Path.Combine(Path, "node_modules", name));
        return package is not null && package.RootElement.TryGetProperty("version", out var version) ? version.GetString() : null;
    }

    private static IEnumerable<string> Upwards(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }

    private static bool NamesAzurite(string folder)
    {
        using var package = Read(folder);
        return package is not null
            && DependencyKinds.Any(kind => package.RootElement.TryGetProperty(kind, out var named) && named.TryGetProperty("azurite", out _));
    }

    private static JsonDocument? Read(string folder)
    {
        var file = System.IO.Path.Combine(folder, "package.json");
        try
        {
            return File.Exists(file) ? JsonDocument.Parse(File.ReadAllBytes(file)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
