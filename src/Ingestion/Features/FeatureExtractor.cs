using System.Collections.Immutable;
using Ingestion.Articles;

namespace Ingestion.Features;

/// <summary>Turns articles into what the models see of them; immutable and safe for use by many threads.</summary>
public sealed class FeatureExtractor
{
    private readonly PhraseTable _aliases;

    /// <summary>An extractor that finds the actors of a taxonomy.</summary>
    public FeatureExtractor(Taxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        _aliases = new PhraseTable(taxonomy.Actors.SelectMany((actor, index) =>
            actor.Aliases.Values.SelectMany(aliases => aliases).Distinct(StringComparer.Ordinal).Select(alias => (alias, index))));
    }

    /// <summary>The features of an article.</summary>
    public ArticleFeatures Extract(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var tokens = new List<Token>();
        var title = article.Title is { Length: > 0 } text
            ? FeaturesOf(text, new Sentence(0, text.Length, 0), quoted: false, tokens, out _)
            : null;

        var spans = SentenceSplitter.Split(article.Text);
        var sentences = ImmutableArray.CreateBuilder<SentenceFeatures>(spans.Count);
        var quoted = false;
        for (var i = 0; i < spans.Count; i++)
        {
            var continues = i > 0 && spans[i - 1].Paragraph == spans[i].Paragraph && quoted;
            sentences.Add(FeaturesOf(article.Text, spans[i], continues, tokens, out quoted));
        }

        return new ArticleFeatures(article, title, sentences.MoveToImmutable());
    }

    private SentenceFeatures FeaturesOf(string text, Sentence span, bool quoted, List<Token> buffer, out bool endsQuoted)
    {
        buffer.Clear();
        endsQuoted = Tokenizer.Tokenize(text, span.Start, span.End, quoted, buffer);
        Token[] tokens = [.. buffer];
        return new SentenceFeatures
        {
            Span = span,
            Tokens = tokens,
            Cues = CueLexicon.Find(tokens),
            Mentions = MentionsIn(tokens),
            Words = WordFeatures.Of(text, tokens),
        };
    }

    private ActorMention[] MentionsIn(ReadOnlySpan<Token> tokens)
    {
        var mentions = new List<ActorMention>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (_aliases.TryMatch(tokens[i..], out var actor, out var count))
            {
                mentions.Add(new ActorMention(actor, i, count));
                i += count - 1;
            }
        }

        return [.. mentions];
    }
}
