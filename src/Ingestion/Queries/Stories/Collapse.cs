using System.Text.Json.Serialization;

namespace Ingestion.Queries.Stories;

/// <summary>Which items of an answer become one.</summary>
[JsonConverter(typeof(WireNameConverter<Collapse>))]
public enum Collapse
{
    /// <summary>None: each is shown.</summary>
    None,

    /// <summary>Those of a story: the first that was published stands for all.</summary>
    Story,
}
