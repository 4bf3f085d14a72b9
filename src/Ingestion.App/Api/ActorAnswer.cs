using System.Collections.Immutable;

namespace Ingestion.App.Api;

/// <summary>A state or body whose voice is heard.</summary>
/// <param name="Name">Its name in English, by which voices name it.</param>
/// <param name="Aliases">What it is called, by language.</param>
/// <param name="People">Who speaks for it, by full name.</param>
public sealed record ActorAnswer(string Name, ImmutableSortedDictionary<string, ImmutableArray<string>> Aliases, ImmutableArray<string> People);
