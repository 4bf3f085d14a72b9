using System.Collections.Immutable;

namespace Ingestion.Features;

/// <summary>A state, body or person that can take a side.</summary>
/// <param name="Name">What it is called in labels: its English name, with <c>other:</c> before it where it is none of the main ones.</param>
/// <param name="Aliases">
/// How texts name it, by language (ISO 639-1): itself, its capital, its ministries, its leaders. A word with a capital
/// first letter is met only with one; a word of up to four letters all in capitals is met only in capitals.
/// </param>
public sealed record Actor(string Name, ImmutableSortedDictionary<string, ImmutableArray<string>> Aliases);
