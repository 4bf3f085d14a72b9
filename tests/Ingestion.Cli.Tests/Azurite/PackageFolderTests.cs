using Ingestion.Cli.Azurite;

namespace Ingestion.Cli.Tests.Azurite;

public sealed class PackageFolderTests : IDisposable
{
    private const string Package = """{"dependencies":{"azurite":"^3.0.0"},"devDependencies":{"@azure/data-tables":"13.3.2"}}""";
    private const string Pinned =
        """{"packages":{"":{},"node_modules/azurite":{"version":"3.37.0"},"node_modules/@azure/data-tables":{"version":"13.3.2"}}}""";

    private readonly string _root = Directory.CreateTempSubdirectory("ingestion-packages-").FullName;

    [Fact]
    public void The_nearest_package_json_that_names_azurite_is_found_from_below()
    {
        Write("package.json", Package);
        Write("a/package.json", """{"dependencies":{"chart.js":"4.0.0"}}""");
        Write("a/b/package.json", "{ broken");

        Assert.Equal(_root, PackageFolder.Find([Path.Combine(_root, "a", "b")]).Path);
    }

    [Fact]
    public void The_second_start_serves_when_the_first_finds_nothing()
    {
        Write("repository/package.json", Package);
        Write("elsewhere/file.txt", "");

        var found = PackageFolder.Find([Path.Combine(_root, "elsewhere"), Path.Combine(_root, "repository")]);

        Assert.Equal(Path.Combine(_root, "repository"), found.Path);
    }

    [Fact]
    public void Where_it_was_looked_for_is_said()
    {
        var refusal = Assert.Throws<AzuriteUnavailableException>(() => PackageFolder.Find([_root]));

        Assert.Contains($"in or above '{_root}'", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3.37.0", "13.3.2", true, true)]
    [InlineData("3.36.0", "13.3.2", true, false)]
    [InlineData("3.37.0", null, true, false)]
    [InlineData("3.37.0", "13.3.2", false, false)]
    public void Installed_is_what_is_there_whole_in_the_pinned_versions(string azurite, string? client, bool finished, bool installed)
    {
        Write("package.json", Package);
        Write("package-lock.json", Pinned);
        Write("node_modules/azurite/package.json", $$"""{"version":"{{azurite}}"}""");
        if (client is not null)
        {
            Write("node_modules/@azure/data-tables/package.json", $$"""{"version":"{{client}}"}""");
        }

        if (finished)
        {
            Write("node_modules/.package-lock.json", "{}");
        }

        Assert.Equal(installed, new PackageFolder(_root).IsInstalled());
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Write(string file, string text)
    {
        var path = Path.Combine(_root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
