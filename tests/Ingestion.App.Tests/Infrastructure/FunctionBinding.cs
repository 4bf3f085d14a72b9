using System.Text.Json;
using Ingestion.Testing;

namespace Ingestion.App.Tests.Infrastructure;

/// <summary>A trigger or binding of a function.json.</summary>
internal sealed record FunctionBinding(string Function, string Type, string? Path, string? QueueName, string? Connection)
{
    /// <summary>All of the app.</summary>
    public static IReadOnlyList<FunctionBinding> All { get; } =
        [.. Directory.EnumerateFiles(Repository.PathOf("src", "Ingestion.App", "Functions"), "function.json", SearchOption.AllDirectories).SelectMany(Read)];

    /// <summary>The container of a blob trigger.</summary>
    public string? Container => Path?.Split('/')[0];

    private static IEnumerable<FunctionBinding> Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var function = Directory.GetParent(file)!.Name;
        return [.. json.RootElement.GetProperty("bindings").EnumerateArray()
            .Select(binding => binding.Deserialize<FunctionBinding>(JsonSerializerOptions.Web)! with { Function = function })];
    }
}
