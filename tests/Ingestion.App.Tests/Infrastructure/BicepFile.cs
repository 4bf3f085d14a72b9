using System.Text.Json;

namespace Ingestion.App.Tests.Infrastructure;

/// <summary>What a Bicep file declares and uses.</summary>
/// <remarks>
/// The path is the repository's, with slashes. Errors are places that do not fit the grammar. The outputs of modules
/// that the file reads stand as <c>module.output</c>, and every name that it reads stands as often as it is read.
/// </remarks>
internal sealed record BicepFile(
    string Path,
    IReadOnlyList<string> Errors,
    IReadOnlyList<BicepParameter> Parameters,
    IReadOnlyList<BicepVariable> Variables,
    IReadOnlyList<BicepResource> Resources,
    IReadOnlyList<BicepModule> Modules,
    IReadOnlyList<BicepOutput> Outputs,
    IReadOnlyList<string> OutputUses,
    IReadOnlyList<string> Uses)
{
    public override string ToString() => Path;

    /// <summary>A resource by the name that the file gives it.</summary>
    public BicepResource Resource(string symbol) => Resources.Single(resource => resource.Symbol == symbol);

    /// <summary>A variable's value as it is written.</summary>
    public JsonElement Value(string variable) => Variables.Single(declared => declared.Name == variable).Value;

    /// <summary>A variable's value, which is a list of strings.</summary>
    public IEnumerable<string> Strings(string variable) => Value(variable).EnumerateArray().Select(item => item.GetString()!);
}
