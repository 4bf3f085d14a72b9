using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingestion.Features;

/// <summary>The JSON form of a <see cref="Taxonomy"/> and the rules that a file must keep.</summary>
internal static class TaxonomyFile
{
    private static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> NoPhrases =
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        PropertyNameCaseInsensitive = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static bool TryParse(
        string json,
        [NotNullWhen(true)] out Taxonomy? taxonomy,
        out ImmutableArray<string> problems)
    {
        taxonomy = null;
        Content? content;
        try
        {
            content = JsonSerializer.Deserialize<Content>(json, Options);
        }
        catch (JsonException exception)
        {
            problems = [$"{exception.Message}"];
            return false;
        }

        problems = content is null ? ["The file holds null."] : [.. ProblemsOf(content)];
        if (content is null || problems.Length > 0)
        {
            return false;
        }

        taxonomy = new Taxonomy(content.Name, content.Topics, content.Actors, content.Lookalikes ?? NoPhrases);
        return true;
    }

    public static string ToJson(Taxonomy taxonomy) =>
        JsonSerializer.Serialize(new Content(taxonomy.Name, taxonomy.Topics, taxonomy.Actors, taxonomy.Lookalikes), Options);

    private static IEnumerable<string> ProblemsOf(Content content)
    {
        if (content.Topics.Length is 0 or > Taxonomy.MaxTopics)
        {
            yield return $"It has {content.Topics.Length} topics; 1 to {Taxonomy.MaxTopics} are allowed.";
        }

        foreach (var problem in content.Topics.SelectMany(ProblemsOf).Concat(content.Actors.SelectMany(ProblemsOf)))
        {
            yield return problem;
        }

        foreach (var id in Repeated(content.Topics.Select(topic => topic.Id)))
        {
            yield return $"The topic '{id}' stands there twice.";
        }

        foreach (var name in Repeated(content.Actors.Select(actor => actor.Name)))
        {
            yield return $"The actor '{name}' stands there twice.";
        }

        var lookalikes = content.Lookalikes ?? NoPhrases;
        var owners = content.Actors
            .SelectMany(actor => NamesOf(actor).Distinct(StringComparer.OrdinalIgnoreCase).Select(alias => (Alias: alias, Owner: $"'{actor.Name}'")))
            .Concat(lookalikes.Values
                .SelectMany(phrases => phrases)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(phrase => (Alias: phrase, Owner: "the lookalikes")));
        foreach (var shared in owners.GroupBy(pair => pair.Alias, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            yield return $"The alias '{shared.Key}' belongs to {string.Join(" and ", shared.Select(pair => pair.Owner))}.";
        }

        foreach (var language in content.Actors.SelectMany(actor => actor.Aliases.Keys).Concat(lookalikes.Keys).Distinct().Where(key => !IsLanguage(key)))
        {
            yield return $"'{language}' is no language; write its ISO 639-1 code, two small letters.";
        }

        foreach (var phrase in lookalikes.Values.SelectMany(phrases => phrases).Where(phrase => !HasWord(phrase)))
        {
            yield return $"There is a lookalike without a letter or digit: '{phrase}'.";
        }
    }

    private static IEnumerable<string> ProblemsOf(Topic topic)
    {
        if (topic.Id.Length is 0 or > Taxonomy.MaxTopicIdLength || !topic.Id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            yield return $"The topic id '{topic.Id}' may hold only small letters, digits and hyphens, 1 to {Taxonomy.MaxTopicIdLength} of them.";
        }

        if (topic.Id == Taxonomy.AllTopics)
        {
            yield return $"The topic id '{topic.Id}' stands for all topics in questions and tables; call the topic something else.";
        }

        if (topic.Name.Count == 0)
        {
            yield return $"The topic '{topic.Id}' has no name in any language.";
        }

        if (topic.Proposition.Count == 0)
        {
            yield return $"The topic '{topic.Id}' has no proposition in any language.";
        }
    }

    private static IEnumerable<string> ProblemsOf(Actor actor)
    {
        if (string.IsNullOrWhiteSpace(actor.Name) || actor.Name == Taxonomy.Author)
        {
            yield return $"An actor may not be called '{actor.Name}'.";
        }

        foreach (var alias in NamesOf(actor).Where(alias => !HasWord(alias)))
        {
            yield return $"The actor '{actor.Name}' has an alias without a letter or digit: '{alias}'.";
        }
    }

    private static IEnumerable<string> NamesOf(Actor actor) => actor.Aliases.Values.SelectMany(aliases => aliases).Concat(actor.People);

    private static bool HasWord(string phrase) => phrase.Any(char.IsLetterOrDigit);

    private static bool IsLanguage(string key) => key.Length == 2 && key.All(char.IsAsciiLetterLower);

    private static IEnumerable<string> Repeated(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);

    private sealed record Content(
        string Name,
        ImmutableArray<Topic> Topics,
        ImmutableArray<Actor> Actors,
        ImmutableSortedDictionary<string, ImmutableArray<string>>? Lookalikes = null);
}
