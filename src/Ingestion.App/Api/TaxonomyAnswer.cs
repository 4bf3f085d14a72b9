using System.Collections.Immutable;
using Ingestion.Features;

namespace Ingestion.App.Api;

/// <summary>The topics and actors that the model knows.</summary>
/// <param name="Name">What the taxonomy is called.</param>
/// <param name="Topics">The topics, each with the proposition that a stance on it is about.</param>
/// <param name="Actors">The states and bodies whose voices are heard.</param>
/// <param name="Lookalikes">Phrases by language that hold an actor's name and are not about it.</param>
public sealed record TaxonomyAnswer(
    string Name,
    ImmutableArray<Topic> Topics,
    ImmutableArray<ActorAnswer> Actors,
    ImmutableSortedDictionary<string, ImmutableArray<string>> Lookalikes)
{
    /// <summary>Takes over what a taxonomy says.</summary>
    public static TaxonomyAnswer Of(Taxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        return new(
            taxonomy.Name,
            taxonomy.Topics,
            [.. taxonomy.Actors.Select(actor => new ActorAnswer(actor.Name, actor.Aliases, actor.People))],
            taxonomy.Lookalikes);
    }
}
