namespace Ingestion.Labels;

/// <summary>Describes an article with regard to each topic: what the decision on topics sees.</summary>
/// <remarks>Nothing counts sentences: what a short article shows must hold in a long one.</remarks>
internal sealed class ArticleDescription
{
    /// <summary>How many values <see cref="Describe"/> gives.</summary>
    public const int Length = 23;

    /// <summary>How many of them, the first, a linear model can use as they are: log-odds.</summary>
    public const int LinearLength = 7;

    /// <summary>The sentences that lead an article, in which its topic is told, and those that end it, where background stands.</summary>
    private const int EdgeSentences = 3;

    /// <summary>Passing mentions come alone; a paragraph on a topic has neighbours.</summary>
    private const int Passage = 3;

    private const int Best = 4;

    /// <summary>A sentence counts for its likeliest topic if it is at least this likely, in log-odds.</summary>
    private const double LeastLikely = -1.0;

    private readonly TopicMargins _margins;
    private readonly double[] _probabilities;
    private readonly double[] _expected;
    private readonly int[] _likeliest;
    private readonly double _allExpected;

    public ArticleDescription(TopicMargins margins)
    {
        _margins = margins;
        _probabilities = new double[margins.SentenceCount * margins.TopicCount];
        _expected = new double[margins.TopicCount];
        _likeliest = new int[margins.TopicCount];
        for (var sentence = 0; sentence < margins.SentenceCount; sentence++)
        {
            var likeliest = 0;
            for (var topic = 0; topic < margins.TopicCount; topic++)
            {
                var probability = PortableMath.Logistic(margins.OfSentence(sentence, topic));
                _probabilities[(sentence * margins.TopicCount) + topic] = probability;
                _expected[topic] += probability;
                likeliest = margins.OfSentence(sentence, topic) > margins.OfSentence(sentence, likeliest) ? topic : likeliest;
            }

            _likeliest[likeliest] += margins.OfSentence(sentence, likeliest) > LeastLikely ? 1 : 0;
        }

        foreach (var expected in _expected)
        {
            _allExpected += expected;
        }
    }

    public void Describe(int topic, Span<float> description)
    {
        Span<double> best = stackalloc double[Best];
        best.Fill(-TopicMargins.Bound);
        double lead = -TopicMargins.Bound, tail = -TopicMargins.Bound, none = 1.0, sum = 0.0, passage = 0.0, passageNow = 0.0;
        var count = _margins.SentenceCount;
        for (var sentence = 0; sentence < count; sentence++)
        {
            var margin = _margins.OfSentence(sentence, topic);
            var probability = ProbabilityOf(sentence, topic);
            none *= 1.0 - probability;
            sum += margin;
            passageNow += probability - (sentence >= Passage ? ProbabilityOf(sentence - Passage, topic) : 0.0);
            passage = Math.Max(passage, passageNow);
            lead = sentence < EdgeSentences ? Math.Max(lead, margin) : lead;
            tail = sentence >= count - EdgeSentences ? Math.Max(tail, margin) : tail;
            Insert(best, margin);
        }

        var (rivalArticle, rivalTitle, rivalExpected, stronger) = RivalsOf(topic);
        var article = _margins.OfArticle(topic);
        var sentences = (double)Math.Max(1, count);
        var (share, rivalShare) = (_expected[topic] / sentences, rivalExpected / sentences);
        ReadOnlySpan<double> values =
        [
            best[0], best[1], lead, PortableMath.LogOdds(1.0 - none, TopicMargins.Bound), PortableMath.LogOdds(share, TopicMargins.Bound), _margins.OfTitle(topic), article,
            best[2], best[3], tail, _margins.OfSentence(0, topic), share, sum / sentences,
            passage, _likeliest[topic] / sentences,
            rivalArticle, article - rivalArticle, rivalTitle, rivalShare, share - rivalShare,
            _expected[topic] / Math.Max(_allExpected, 0.1), stronger, topic,
        ];
        for (var i = 0; i < values.Length; i++)
        {
            description[i] = (float)values[i];
        }
    }

    private double ProbabilityOf(int sentence, int topic) => _probabilities[(sentence * _margins.TopicCount) + topic];

    private (double Article, double Title, double Expected, int Stronger) RivalsOf(int topic)
    {
        double article = -TopicMargins.Bound, title = -TopicMargins.Bound, expected = 0.0;
        var stronger = 0;
        for (var rival = 0; rival < _margins.TopicCount; rival++)
        {
            if (rival != topic)
            {
                article = Math.Max(article, _margins.OfArticle(rival));
                title = Math.Max(title, _margins.OfTitle(rival));
                expected = Math.Max(expected, _expected[rival]);
                stronger += _margins.OfArticle(rival) > _margins.OfArticle(topic) ? 1 : 0;
            }
        }

        return (article, title, expected, stronger);
    }

    private static void Insert(Span<double> best, double margin)
    {
        for (var place = 0; place < best.Length; place++)
        {
            if (margin > best[place])
            {
                (best[place], margin) = (margin, best[place]);
            }
        }
    }
}
