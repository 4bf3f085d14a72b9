namespace Ingestion.Features;

/// <summary>A frame that a sentence names.</summary>
/// <param name="Frame">The frame's place in the lexicon.</param>
/// <param name="First">The first token of the phrase that names it.</param>
/// <param name="Next">The token after the phrase.</param>
internal readonly record struct FrameMention(int Frame, int First, int Next);
