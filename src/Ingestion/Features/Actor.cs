using System.Collections.Immutable;

namespace Ingestion.Features;

/// <summary>A state, body or person that can take a side.</summary>
/// <param name="Name">What it is called in labels: its English name, with <c>other:</c> before it where it is none of the main ones.</param>
/// <param name="Aliases">
/// How texts name it, by language (ISO 639-1): itself, its capital, its ministries, its forces. A word with a capital
/// first letter is met only with one. A word of up to four letters all in capitals is met only in capitals, and only
/// in articles of its language: "AS" is the United States in Indonesian and a small word in an English headline.
/// </param>
/// <param name="People">
/// Who speaks for it, by full name, in any language. A part of such a name stands for the whole in the sentences that
/// follow it; a name with a part that is also a common word ("Theresa May") is better an alias.
/// </param>
public sealed record Actor(
    string Name, ImmutableSortedDictionary<string, ImmutableArray<string>> Aliases, ImmutableArray<string> People = default)
{
    /// <summary>Who speaks for it, by full name, in any language; may be empty.</summary>
    public ImmutableArray<string> People { get; } = People.IsDefault ? [] : People;
}
