using System.Collections.Immutable;

namespace Ingestion.Labels;

/// <summary>An actor that takes a side on a topic.</summary>
/// <param name="Actor">The state or body, in English, as the taxonomy names it; <c>author</c>; or <c>other:NAME</c>.</param>
/// <param name="Stance">Only <see cref="Stance.Favor"/> or <see cref="Stance.Against"/>.</param>
/// <param name="Score">The calibrated probability, 0 to 1, that the actor takes this side.</param>
/// <param name="Evidence">The sentences that show it, in text order; never empty.</param>
public sealed record Voice(string Actor, Stance Stance, double Score, ImmutableArray<Evidence> Evidence);
