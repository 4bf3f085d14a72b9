using Ingestion.Features;
using Ingestion.Labels.Corpus;

namespace Ingestion.Labels.Training;

/// <summary>Carries the labels of a corpus article's sentences over to the sentences that reading and splitting gave.</summary>
/// <remarks>
/// Both are compared by their letters and digits alone, small and without what stands between, so that a joined line,
/// another quotation mark or a lost dateline does not part them.
/// </remarks>
internal static class SentenceAligner
{
    /// <summary>A split sentence takes a label when the labelled one covers at least this share of it, or the reverse.</summary>
    private const double LeastOverlap = 0.5;

    public static TrainingSentence[] Align(LabelledArticle labelled, ArticleFeatures features, Taxonomy taxonomy)
    {
        var text = new NormalisedText(features.Article.Text);
        var found = labelled.Sentences
            .Where(sentence => sentence.Topics.Length > 0)
            .Select(sentence => (Sentence: sentence, Range: text.Find(sentence.Quote)))
            .Where(match => match.Range.End > match.Range.Start)
            .ToArray();
        return [.. features.Sentences.Select(sentence =>
        {
            var own = text.RangeOf(sentence.Span.Start, sentence.Span.End);
            return Merge(found.Where(match => Overlaps(own, match.Range)).Select(match => match.Sentence), taxonomy);
        })];
    }

    private static TrainingSentence Merge(IEnumerable<LabelledSentence> labels, Taxonomy taxonomy)
    {
        var topics = new bool[taxonomy.Topics.Length];
        var voices = new List<(int, int, bool)>();
        foreach (var label in labels)
        {
            foreach (var topic in label.Topics.Select(taxonomy.IndexOfTopic).Where(topic => topic >= 0))
            {
                topics[topic] = true;
            }

            foreach (var voice in label.Voices)
            {
                if (taxonomy.IndexOfTopic(voice.Topic) is >= 0 and var topic)
                {
                    voices.Add((topic, ActorNames.IndexOf(taxonomy, voice.Actor), voice.Stance == Stance.Favor));
                }
            }
        }

        return new TrainingSentence(topics, voices);
    }

    private static bool Overlaps((int Start, int End) one, (int Start, int End) other)
    {
        var shared = Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start);
        var shorter = Math.Min(one.End - one.Start, other.End - other.Start);
        return shared > 0 && shared >= LeastOverlap * shorter;
    }
}
