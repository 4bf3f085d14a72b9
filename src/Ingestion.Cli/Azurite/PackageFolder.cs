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

    /// <summary>Whether each package that package.json names is installed in the version that the lock file pins.</summary>
    public bool IsInstalled()
    {
        // npm writes its list of what is there last: without it an installation was broken off.
        if (!File.Exists(System.IO.Path.Combine(Path, "node_modules", ".package-lock.json")))
        {
            return false;
        }

        using var package = Read(System.IO.Path.Combine(Path, "package.json"));
        using var pinned = Read(System.IO.Path.Combine(Path, "package-lock.json"));
        return package is not null && pinned is not null && Dependencies(package).All(name => Version(pinned, name) is { } version && version == InstalledVersion(name));
    }

    private static IEnumerable<string> Dependencies(JsonDocument package) =>
        DependencyKinds
            .Where(kind => package.RootElement.TryGetProperty(kind, out _))
            .SelectMany(kind => package.RootElement.GetProperty(kind).EnumerateObject())
            .Select(dependency => dependency.Name);

    private static string? Version(JsonDocument pinned, string name) =>
        pinned.RootElement.TryGetProperty("packages", out var packages)
        && packages.TryGetProperty($"node_modules/{name}", out var package)
        && package.TryGetProperty("version", out var version)
            ? version.GetString()
            : null;

    private string? InstalledVersion(string name)
    {
        using var package = Read(System.IO.Path.Combine(Path, "node_modules", name, "package.json"));
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
        using var package = Read(System.IO.Path.Combine(folder, "package.json"));
        return package is not null && Dependencies(package).Contains("azurite");
    }

    private static JsonDocument? Read(string file)
    {
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
