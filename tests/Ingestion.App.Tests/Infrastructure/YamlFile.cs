using Ingestion.Testing;
using YamlDotNet.RepresentationModel;

namespace Ingestion.App.Tests.Infrastructure;

/// <summary>A place in a YAML file; reading fails where the file is no YAML.</summary>
internal sealed class YamlFile
{
    private readonly YamlNode _node;

    private YamlFile(YamlNode node) => _node = node;

    /// <summary>The text of a scalar.</summary>
    public string Text => ((YamlScalarNode)_node).Value ?? "";

    /// <summary>What stands under a key.</summary>
    public YamlFile this[string key] => new(((YamlMappingNode)_node)[key]);

    /// <summary>Reads a file by its path in the repository.</summary>
    public static YamlFile Read(params string[] path)
    {
        using var reader = new StreamReader(Repository.PathOf(path));
        var yaml = new YamlStream();
        yaml.Load(reader);
        return new YamlFile(Assert.Single(yaml.Documents).RootNode);
    }

    /// <summary>Every text under a key of that name, or in a list under it, wherever in the file.</summary>
    public IEnumerable<string> All(string key) =>
        _node.AllNodes.OfType<YamlMappingNode>()
            .SelectMany(mapping => mapping.Children)
            .Where(entry => entry.Key is YamlScalarNode { Value: var name } && name == key)
            .SelectMany(entry => entry.Value is YamlSequenceNode list ? list.Children : [entry.Value])
            .OfType<YamlScalarNode>()
            .Select(text => text.Value ?? "");
}
