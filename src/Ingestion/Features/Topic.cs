using System.Collections.Immutable;

namespace Ingestion.Features;

/// <summary>A subject that an article can be about.</summary>
/// <param name="Id">What it is called in labels, rows and queries: small letters, digits and hyphens.</param>
/// <param name="Name">Its name for people, by language (ISO 639-1).</param>
/// <param name="Proposition">The sentence that a stance on this topic is about, by language (ISO 639-1).</param>
public sealed record Topic(
    string Id,
    ImmutableSortedDictionary<string, string> Name,
    ImmutableSortedDictionary<string, string> Proposition);
