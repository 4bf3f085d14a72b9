using Ingestion.Features;

namespace Ingestion.Labels.Corpus.Check;

/// <summary>Ids are unique, labels come from the taxonomy, and an article's labels follow from those of its sentences.</summary>
internal static class LabelRules
{
    private const string OtherActor = "other:";

    public static IEnumerable<CorpusProblem> Check(IReadOnlyList<LabelledArticle> articles, Taxonomy taxonomy)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var actors = taxonomy.Actors.Select(actor => actor.Name).Append(Taxonomy.Author).ToHashSet(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            if (!ids.Add(article.Id))
            {
                yield return new(article, "Another article has the same id.");
            }

            foreach (var reason in article.Topics.SelectMany(topic => OfTopic(article, topic, taxonomy, actors)).Concat(OfSentences(article)))
            {
                yield return new(article, reason);
            }
        }
    }

    private static IEnumerable<string> OfTopic(LabelledArticle article, LabelledTopic topic, Taxonomy taxonomy, HashSet<string> actors)
    {
        if (taxonomy.IndexOfTopic(topic.Topic) < 0)
        {
            yield return $"The topic '{topic.Topic}' is not in the taxonomy.";
        }

        foreach (var voice in topic.Voices.Where(voice => !IsActor(voice.Actor, actors)))
        {
            yield return $"'{voice.Actor}' is no actor of the taxonomy; write {OtherActor}NAME for one that is not in it.";
        }

        var sides = article.Sentences.SelectMany(sentence => sentence.Voices).Where(voice => voice.Topic == topic.Topic).ToList();
        if (!article.Sentences.Any(sentence => sentence.Topics.Contains(topic.Topic)))
        {
            yield return $"No sentence bears on '{topic.Topic}'.";
        }

        if (!topic.Voices.ToHashSet().SetEquals(sides.Select(side => new LabelledVoice(side.Actor, side.Stance))))
        {
            yield return $"The voices on '{topic.Topic}' are not those of its sentences.";
        }

        var favor = sides.Count(side => side.Stance == Stance.Favor);
        var against = sides.Count - favor;
        if (!Follows(topic.Stance, favor, against))
        {
            yield return $"The stance on '{topic.Topic}' is {WireName.Of(topic.Stance)}, with {favor} sentences for and {against} against.";
        }
    }

    private static IEnumerable<string> OfSentences(LabelledArticle article)
    {
        var topics = article.Topics.Select(topic => topic.Topic).ToHashSet(StringComparer.Ordinal);
        foreach (var sentence in article.Sentences)
        {
            foreach (var stray in sentence.Topics.Where(topic => !topics.Contains(topic)))
            {
                yield return $"A sentence bears on '{stray}', the article does not: {sentence.Quote}";
            }

            foreach (var stray in sentence.Voices.Where(voice => !sentence.Topics.Contains(voice.Topic)))
            {
                yield return $"A sentence has a voice on '{stray.Topic}', on which it does not bear: {sentence.Quote}";
            }
        }
    }

    private static bool IsActor(string actor, HashSet<string> actors) =>
        actors.Contains(actor) || (actor.StartsWith(OtherActor, StringComparison.Ordinal) && actor.Length > OtherActor.Length);

    private static bool Follows(Stance stance, int favor, int against) => stance switch
    {
        Stance.Neutral => favor + against == 0,
        Stance.Favor => favor > against,
        Stance.Against => against > favor,
        _ => favor > 0 && against > 0,
    };
}
