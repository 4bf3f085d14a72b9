using Ingestion.Articles;

namespace Ingestion.Features;

/// <summary>What a phrase of the taxonomy stands for.</summary>
/// <param name="Actor">The actor's place in <see cref="Taxonomy.Actors"/>, or <see cref="Nobody"/>.</param>
/// <param name="IsPerson">Whether it is a person's name, whose parts stand for it later on.</param>
/// <param name="Languages">The languages whose articles it is met in; empty for all.</param>
internal sealed record ActorName(int Actor, bool IsPerson, IReadOnlySet<Language> Languages)
{
    /// <summary>The <see cref="Actor"/> of a lookalike.</summary>
    public const int Nobody = -1;

    /// <summary>Abbreviations up to this length mean something else in another language; longer words clash with nothing.</summary>
    private const int LongestAbbreviation = 4;

    private static readonly IReadOnlySet<Language> Any = new HashSet<Language>();

    /// <summary>All phrases of a taxonomy, each once.</summary>
    public static IEnumerable<(string Text, ActorName Name)> AllOf(Taxonomy taxonomy) =>
        taxonomy.Actors.SelectMany(AliasesOf)
            .Concat(taxonomy.Actors.SelectMany((actor, index) => actor.People.Select(person => (person, new ActorName(index, true, Any)))))
            .Concat(taxonomy.Lookalikes.Values
                .SelectMany(phrases => phrases)
                .Distinct(StringComparer.Ordinal)
                .Select(phrase => (phrase, new ActorName(Nobody, false, Any))));

    /// <summary>Whether an article in this language can mean the actor by the phrase; one in none of the known languages may.</summary>
    public bool IsMetIn(Language language) => Languages.Count == 0 || language == Language.Other || Languages.Contains(language);

    private static IEnumerable<(string Text, ActorName Name)> AliasesOf(Actor actor, int index) =>
        actor.Aliases
            .SelectMany(pair => pair.Value.Select(alias => (Alias: alias, Code: pair.Key)))
            .GroupBy(pair => pair.Alias, pair => pair.Code, StringComparer.Ordinal)
            .Select(group => (group.Key, new ActorName(index, false, IsAbbreviation(group.Key) ? SetOf(group) : Any)));

    private static HashSet<Language> SetOf(IEnumerable<string> codes) =>
        [.. codes.Select(code => WireName.TryParse<Language>(code, out var language) ? language : Language.Other)];

    private static bool IsAbbreviation(string alias) => alias.Length <= LongestAbbreviation && alias.All(char.IsAsciiLetterUpper);
}
