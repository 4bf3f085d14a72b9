namespace Ingestion.Features;

/// <summary>What the models see of one sentence (or of the title).</summary>
internal sealed class SentenceFeatures
{
    /// <summary>Where the sentence stands in the article's text; for a title, in the title.</summary>
    public required Sentence Span { get; init; }

    public required Token[] Tokens { get; init; }

    /// <summary>The cues that begin at each token of <see cref="Tokens"/>.</summary>
    public required CueGroups[] Cues { get; init; }

    /// <summary>The cues that begin anywhere in the sentence.</summary>
    public required CueGroups AllCues { get; init; }

    /// <summary>The actors named, in text order, none within another.</summary>
    public required ActorMention[] Mentions { get; init; }

    /// <summary>The frames that its words belong to, in text order.</summary>
    public required uint[] Frames { get; init; }

    /// <summary>The hashed words, pairs of words, parts of words, frames and pairs of frames; one may stand there more than once.</summary>
    public required uint[] Words { get; init; }
}
