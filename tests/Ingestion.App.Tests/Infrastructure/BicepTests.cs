using System.Text.Json;
using Ingestion.Testing;

namespace Ingestion.App.Tests.Infrastructure;

/// <summary>What a compiler would refuse first, checked where none can be had.</summary>
public sealed class BicepTests(BicepFiles files) : IClassFixture<BicepFiles>
{
    // Words of an expression that reads a key, a password or a string that holds one.
    private static readonly string[] SecretWords = ["listKeys", "key", "password", "secret", "connectionString", "sas"];

    [Fact]
    public void Every_file_fits_the_grammar() =>
        Assert.All(files.All, file => Assert.Empty(file.Errors));

    [Fact]
    public void Every_module_exists_and_is_given_all_that_it_needs_and_nothing_else() =>
        Assert.All(files.All, file => Assert.All(file.Modules, module =>
        {
            var target = Target(file, module);
            Assert.Empty(module.Parameters.Except(target.Parameters.Select(parameter => parameter.Name)));
            Assert.Empty(target.Parameters.Where(parameter => !parameter.HasDefault).Select(parameter => parameter.Name).Except(module.Parameters));
        }));

    [Fact]
    public void Every_file_is_a_stage_or_a_module_of_one() =>
        Assert.Equal(
            files.All.Select(file => file.Path).Except(["infra/main.bicep", "infra/events.bicep"]),
            files.All.SelectMany(file => file.Modules.Select(module => Target(file, module).Path)).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_output_that_is_read_exists_and_every_output_of_a_module_is_read() =>
        Assert.All(files.All, file => Assert.Equal(
            file.Modules.SelectMany(module => Target(file, module).Outputs.Select(output => $"{module.Symbol}.{output.Name}")).Order(StringComparer.Ordinal),
            file.OutputUses.Distinct().Order(StringComparer.Ordinal)));

    [Fact]
    public void Every_parameter_and_variable_is_used() =>
        Assert.All(files.All, file => Assert.Empty(
            file.Parameters.Select(parameter => parameter.Name).Concat(file.Variables.Select(variable => variable.Name)).Except(file.Uses)));

    [Fact]
    public void Every_existing_resource_is_used() =>
        Assert.All(files.All, file => Assert.Empty(
            file.Resources.Where(resource => resource.IsExisting).Select(resource => resource.Symbol).Except(file.Uses)));

    [Fact]
    public void A_type_of_resource_and_what_lies_below_it_have_one_api_version()
    {
        var versions = files.All.SelectMany(file => file.Resources)
            .GroupBy(resource => string.Join('/', resource.Type.Split('/')[..2]), resource => resource.Version);

        Assert.All(versions, type => Assert.Single(type.Distinct()));
    }

    [Fact]
    public void No_output_holds_a_secret() =>
        Assert.All(files.All.SelectMany(file => file.Outputs), output => Assert.DoesNotContain(
            SecretWords, word => output.Name.Contains(word, StringComparison.OrdinalIgnoreCase) || output.Value.Contains(word, StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public async Task The_parameters_file_gives_the_first_stage_what_it_needs()
    {
        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(Repository.PathOf("infra", "main.parameters.json"), TestContext.Current.CancellationToken));
        var given = json.RootElement.GetProperty("parameters").EnumerateObject().Select(parameter => parameter.Name).ToList();
        var parameters = files["main.bicep"].Parameters;

        Assert.Empty(given.Except(parameters.Select(parameter => parameter.Name)));
        Assert.Empty(parameters.Where(parameter => !parameter.HasDefault).Select(parameter => parameter.Name).Except(given));
    }

    private BicepFile Target(BicepFile file, BicepModule module)
    {
        var path = Path.GetRelativePath(Repository.Root, Path.GetFullPath(module.Path, Repository.PathOf(Path.GetDirectoryName(file.Path)!)));
        return Assert.Single(files.All, candidate => candidate.Path == path.Replace('\\', '/'));
    }
}
