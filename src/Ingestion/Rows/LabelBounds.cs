using System.Collections.Immutable;
using System.Text.Json;
using Ingestion.Labels;

namespace Ingestion.Rows;

/// <summary>Labels made to fit in rows: what shows them best is kept.</summary>
internal static class LabelBounds
{
    // A sentence of this length is longer than any that a newsroom prints; what comes as one is a text without stops.
    private const int QuoteUnits = 1_000;

    // Four long quotes; more add nothing to the case for a voice.
    private const int VoiceEvidenceUnits = 4_000;

    // A topic's JSON without evidence and voices: its id of at most 64 letters, stance, two scores and the names around them.
    private const int TopicUnits = 250;

    /// <summary>The label with its evidence, and apart from that its voices, cut to this many UTF-16 units of JSON.</summary>
    public static TopicLabel Fit(TopicLabel label, int units) => label with
    {
        Evidence = RowJson.Fitting(label.Evidence.Select(Cut), RowJson.Short.Evidence, units),
        Voices = FitVoices(label.Voices, units),
    };

    /// <summary>The labels with as much as any row holds of them.</summary>
    public static ArticleLabels Fit(ArticleLabels labels) =>
        labels with { Topics = [.. labels.Topics.Select(label => Fit(label, RowText.PropertyUnits))] };

    /// <summary>Labels that fit in rows each, made to fit together in a JSON array of this many UTF-16 units.</summary>
    public static ImmutableArray<TopicLabel> Fit(ImmutableArray<TopicLabel> labels, int units)
    {
        if (Json(labels).Length <= units)
        {
            return labels;
        }

        var share = Math.Max(0, units / labels.Length - TopicUnits) / 2;
        return RowJson.Fitting(labels.Select(label => Fit(label, share)), RowJson.Short.TopicLabel, units);
    }

    public static string Json(ImmutableArray<TopicLabel> labels) =>
        JsonSerializer.Serialize(labels, RowJson.Short.ImmutableArrayTopicLabel);

    private static ImmutableArray<Voice> FitVoices(ImmutableArray<Voice> voices, int units)
    {
        var cut = voices.Select(voice => voice with
        {
            Evidence = RowJson.Fitting(voice.Evidence.Select(Cut), RowJson.Short.Evidence, VoiceEvidenceUnits),
        }).ToList();
        var kept = RowJson.Fitting(cut.OrderByDescending(voice => voice.Score), RowJson.Short.Voice, units).ToHashSet();
        return [.. cut.Where(kept.Contains)];
    }

    // The span ends with its quote, so that the offsets still tell what is quoted.
    private static Evidence Cut(Evidence evidence)
    {
        var quote = RowText.Cut(evidence.Quote, QuoteUnits)!;
        return quote.Length == evidence.Quote.Length ? evidence : evidence with { Quote = quote, End = evidence.Start + quote.Length };
    }
}
