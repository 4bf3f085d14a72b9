using Ingestion.Articles;
using Ingestion.Labels.Corpus;

namespace Ingestion.Rows.Stories;

/// <summary>Measures on labelled articles how well near-duplicates are found.</summary>
public static class StoryMeasure
{
    /// <summary>Two articles of one story share wording from this Jaccard index of their pairs of words on; below are accounts of their own and translations.</summary>
    public const double LeastShared = 0.10;

    /// <summary>Gives each article its story, as if all had come in one week, and compares with <c>same_story_as</c>.</summary>
    /// <param name="folder">A folder of labelled articles.</param>
    /// <returns>The figures of each split, and of all articles.</returns>
    public static IReadOnlyList<StoryFigures> Of(string folder)
    {
        var articles = Read(LabelledFolder.Read(folder)).ToList();
        var stories = Assign(articles);
        var pairs = Pairs(articles, stories).ToList();
        return
        [
            .. Enum.GetValues<Split>().Select(split => Figures(WireName.Of(split), pairs.Where(pair => pair.Split == split))),
            Figures("all", pairs),
        ];
    }

    private static IEnumerable<MeasuredArticle> Read(IEnumerable<LabelledArticle> labelled)
    {
        foreach (var article in labelled)
        {
            if (article.Read().TryGetArticle(out var read, out _))
            {
                yield return new MeasuredArticle(article, StoryWording.Of(read.Text), WordPairs.Of(read.Text));
            }
        }
    }

    private static Dictionary<string, StoryId> Assign(IEnumerable<MeasuredArticle> articles)
    {
        var stories = new Dictionary<string, StoryId>();
        var traces = new Dictionary<uint, List<StoryTrace>>();
        foreach (var article in articles)
        {
            var id = ArticleId.ForBlob(article.Labelled.Id);
            var near = article.Wording.Keys.SelectMany(key => traces.GetValueOrDefault(key) ?? []);
            var story = StoryTrace.Choose(near, article.Wording.Sketch)?.Story ?? StoryId.Of(id, ContentHash.Of(article.Labelled.Page.Span));
            stories[article.Labelled.Id] = story;
            foreach (var key in article.Wording.Keys)
            {
                if (!traces.TryGetValue(key, out var list))
                {
                    traces[key] = list = [];
                }

                list.Add(new StoryTrace(id, DateTime.MinValue, story, article.Wording.Sketch));
            }
        }

        return stories;
    }

    private static IEnumerable<MeasuredPair> Pairs(IReadOnlyList<MeasuredArticle> articles, Dictionary<string, StoryId> stories)
    {
        for (var later = 1; later < articles.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                var (one, other) = (articles[later], articles[earlier]);
                var labelled = one.First == other.First;
                var given = stories[one.Labelled.Id] == stories[other.Labelled.Id];
                if (labelled || given)
                {
                    var shares = labelled && WordPairs.Shared(one.Pairs, other.Pairs) >= LeastShared;
                    yield return new MeasuredPair(one.Labelled.Split, labelled, shares, given);
                }
            }
        }
    }

    private static StoryFigures Figures(string part, IEnumerable<MeasuredPair> pairs)
    {
        var all = pairs.ToList();
        return new StoryFigures(
            part,
            all.Count(pair => pair.SharesWording),
            all.Count(pair => pair.SharesWording && pair.IsGiven),
            all.Count(pair => pair.IsGiven),
            all.Count(pair => pair.IsGiven && pair.IsLabelled));
    }

    private sealed record MeasuredArticle(LabelledArticle Labelled, StoryWording Wording, SortedSet<uint> Pairs)
    {
        /// <summary>The id of the article that first told the story.</summary>
        public string First => Labelled.SameStoryAs ?? Labelled.Id;
    }

    private sealed record MeasuredPair(Split? Split, bool IsLabelled, bool SharesWording, bool IsGiven);
}
