namespace Ingestion.Labels.Evaluation;

internal static class VoiceMeasure
{
    public static Accuracy Of(IEnumerable<EvaluatedArticle> articles)
    {
        int right = 0, given = 0, support = 0;
        foreach (var article in articles)
        {
            var expected = article.Expected.Topics
                .SelectMany(topic => topic.Voices.Select(voice => (topic.Topic, voice.Actor, voice.Stance)))
                .ToHashSet();
            var found = article.Topics
                .SelectMany(topic => topic.Voices.Select(voice => (topic.Topic, voice.Actor, voice.Stance)))
                .ToHashSet();
            support += expected.Count;
            given += found.Count;
            right += found.Count(expected.Contains);
        }

        return new Accuracy(right, given, support);
    }
}
