using System.Text;

namespace Ingestion.Articles.Archives;

/// <summary>The named fields at the head of a WARC record or of an HTTP answer (RFC 9112, section 5).</summary>
internal sealed class HeaderFields
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The value, or <see langword="null"/> where the field is missing or empty.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>Reads a line; one that is no field is passed over. Of a repeated field the first counts.</summary>
    public void Add(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        if (colon > 0)
        {
            _fields.TryAdd(Encoding.UTF8.GetString(line[..colon]).Trim(), Encoding.UTF8.GetString(line[(colon + 1)..]).Trim());
        }
    }

    /// <summary>The value without its parameters and in lower case: <c>text/html</c>.</summary>
    public string? MediaType(string name) => this[name]?.Split(';')[0].Trim().ToLowerInvariant();
}
