using System.Text.Json.Serialization;

namespace Ingestion.Labels;

/// <summary>The side taken towards a topic's proposition (SemEval-2016 task 6, with <see cref="Mixed"/> for news).</summary>
[JsonConverter(typeof(WireNameConverter<Stance>))]
public enum Stance
{
    /// <summary>The proposition is mostly supported.</summary>
    Favor,

    /// <summary>The proposition is mostly opposed or denied.</summary>
    Against,

    /// <summary>Both sides have a say of some weight.</summary>
    Mixed,

    /// <summary>Nobody takes a side.</summary>
    Neutral,
}
