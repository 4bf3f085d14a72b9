using System.Runtime.InteropServices;
using Ingestion.Articles;

namespace Ingestion.Features;

/// <summary>Turns articles into what the models see of them; immutable and safe for use by many threads.</summary>
public sealed class FeatureExtractor
{
    private readonly MentionFinder _mentions;

    /// <summary>An extractor that finds the actors of a taxonomy.</summary>
    public FeatureExtractor(Taxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        _mentions = new MentionFinder(taxonomy);
    }

    /// <summary>The features of an article.</summary>
    public ArticleFeatures Extract(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var buffer = new List<Token>();
        var people = new PeopleNames();
        var title = article.Title is { Length: > 0 } text
            ? FeaturesOf(article.Language, text, new Sentence(0, text.Length, 0), quoted: false, buffer, people, out _)
            : null;

        var spans = SentenceSplitter.Split(article.Text);
        var sentences = new SentenceFeatures[spans.Count];
        var quoted = false;
        for (var i = 0; i < spans.Count; i++)
        {
            var continues = i > 0 && spans[i - 1].Paragraph == spans[i].Paragraph && quoted;
            sentences[i] = FeaturesOf(article.Language, article.Text, spans[i], continues, buffer, people, out quoted);
        }

        return new ArticleFeatures(article, title, ImmutableCollectionsMarshal.AsImmutableArray(sentences));
    }

    private SentenceFeatures FeaturesOf(
        Language language, string text, Sentence span, bool quoted, List<Token> buffer, PeopleNames people, out bool endsQuoted)
    {
        buffer.Clear();
        endsQuoted = Tokenizer.Tokenize(text, span.Start, span.End, quoted, buffer);
        Token[] tokens = [.. buffer];
        var cues = CueLexicon.Find(tokens);
        var mentions = _mentions.Find(language, tokens, cues, people);
        var frames = FrameLexicon.Find(tokens);
        people.Learn(text, tokens, cues, mentions);
        return new SentenceFeatures
        {
            Span = span,
            Tokens = tokens,
            Cues = cues,
            AllCues = cues.Aggregate(CueGroups.None, (all, groups) => all | groups),
            Mentions = mentions,
            Frames = frames,
            Words = WordFeatures.Of(text, tokens, frames),
        };
    }
}
