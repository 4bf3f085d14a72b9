using System.Text.Json;
using System.Text.RegularExpressions;
using Ingestion.Testing;

namespace Ingestion.App.Tests.Infrastructure;

/// <summary>The files by which others build, run and deploy: they can be read, and what they name is there.</summary>
public sealed partial class DeliveryFilesTests
{
    private static readonly string[] Workflows = [.. Directory.EnumerateFiles(Repository.PathOf(".github", "workflows")).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_hooks_of_azd_are_programs()
    {
        var azd = YamlFile.Read("infra", "azure.yaml");
        var scripts = azd.All("run").ToList();

        Assert.NotEmpty(scripts);
        Assert.All(scripts, script => AssertProgram(Repository.PathOf("infra", script)));
        Assert.True(File.Exists(Repository.PathOf("infra", $"{azd["infra"]["module"].Text}.bicep")));
    }

    [Fact]
    public void The_package_that_azd_takes_is_laid_out_by_its_hook()
    {
        var service = YamlFile.Read("infra", "azure.yaml")["services"]["app"];
        var package = Path.GetRelativePath(Repository.Root, Path.GetFullPath(service["dist"].Text, Repository.PathOf("infra")));

        Assert.Contains($"--output {package.Replace('\\', '/')}", File.ReadAllText(Repository.PathOf("infra", service["hooks"]["prepackage"]["posix"]["run"].Text)), StringComparison.Ordinal);
        Assert.Contains("'azd-service-name': 'app'", File.ReadAllText(Repository.PathOf("infra", "app", "functions.bicep")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_ports_of_the_containers_are_open_on_this_machine_only()
    {
        var ports = YamlFile.Read("infra", "compose.yaml").All("ports").ToList();

        Assert.NotEmpty(ports);
        Assert.All(ports, port => Assert.StartsWith("127.0.0.1:", port, StringComparison.Ordinal));
    }

    [Fact]
    public void The_containers_run_the_storage_that_the_tests_run()
    {
        using var package = JsonDocument.Parse(File.ReadAllBytes(Repository.PathOf("package.json")));
        var version = package.RootElement.GetProperty("dependencies").GetProperty("azurite").GetString();

        Assert.EndsWith($"/azurite:{version}", YamlFile.Read("infra", "compose.yaml")["services"]["storage"]["image"].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_image_is_built_of_files_that_are_there_and_not_ignored()
    {
        var build = YamlFile.Read("infra", "compose.yaml")["services"]["app"]["build"];
        var context = Path.GetFullPath(build["context"].Text, Repository.PathOf("infra"));
        var dockerfile = File.ReadAllText(Path.Combine(context, build["dockerfile"].Text));
        var allowed = File.ReadAllLines(Path.Combine(context, ".dockerignore")).Where(line => line.StartsWith('!')).Select(line => line[1..]).ToList();
        var sources = CopiedFromContext().Matches(dockerfile).SelectMany(copy => copy.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)[..^1]).ToList();

        Assert.NotEmpty(sources);
        Assert.All(sources, source =>
        {
            Assert.True(Directory.GetFileSystemEntries(Path.Combine(context, Path.GetDirectoryName(source)!), Path.GetFileName(source)).Length > 0, $"COPY {source} finds nothing.");
            Assert.Contains(allowed, entry => source == entry || source.StartsWith($"{entry}/", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void The_image_has_every_file_outside_src_that_the_app_is_built_of()
    {
        var dockerfile = File.ReadAllText(Repository.PathOf("infra", "Dockerfile"));
        var projects = new[] { "Ingestion", "Ingestion.Tables", "Ingestion.App" };

        Assert.All(projects, project =>
        {
            var text = File.ReadAllText(Repository.PathOf("src", project, $"{project}.csproj"));
            Assert.Contains($"COPY src/{project}/{project}.csproj src/{project}/", dockerfile, StringComparison.Ordinal);
            Assert.All(OutsideSource().Matches(text), file => Assert.Contains(file.Groups[1].Value, dockerfile, StringComparison.Ordinal));
            Assert.All(ProjectReference().Matches(text), reference => Assert.Contains(reference.Groups[1].Value, projects));
        });
    }

    [Fact]
    public void The_workflows_run_what_is_there()
    {
        Assert.NotEmpty(Workflows);
        Assert.All(Workflows, path =>
        {
            var workflow = YamlFile.Read(path);
            Assert.Equal("read", workflow["permissions"]["contents"].Text);
            Assert.All(workflow.All("uses").Where(use => use.StartsWith("./", StringComparison.Ordinal)), use => Assert.True(File.Exists(Repository.PathOf(use))));
            Assert.All(workflow.All("run").SelectMany(run => OwnProgram().Matches(run)), program => AssertProgram(Repository.PathOf(program.Value)));
        });
    }

    [Fact]
    public void The_workflows_hold_no_secret() =>
        Assert.All(Workflows, path => Assert.DoesNotContain("secrets.", File.ReadAllText(path), StringComparison.Ordinal));

    private static void AssertProgram(string path)
    {
        Assert.True(File.Exists(path), $"'{path}' is missing.");
        Assert.StartsWith("#!", File.ReadAllText(path), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.True(File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute), $"'{path}' has no run bit.");
        }
    }

    [GeneratedRegex(@"^COPY (?!--)(.+)$", RegexOptions.Multiline)]
    private static partial Regex CopiedFromContext();

    [GeneratedRegex(@"Include=""\.\./\.\./([^""]+)""")]
    private static partial Regex OutsideSource();

    [GeneratedRegex(@"<ProjectReference Include=""\.\./([\w.]+)/")]
    private static partial Regex ProjectReference();

    // A program of the repository at the start of a command, such as .ci/run.
    [GeneratedRegex(@"^\s*(?:\.ci|infra)/[\w./-]+", RegexOptions.Multiline)]
    private static partial Regex OwnProgram();
}
