using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Ingestion.Articles;
using Ingestion.Rows;

namespace Ingestion;

/// <summary>The traces and measures of the way of an article. Where nobody listens they cost a comparison each.</summary>
/// <remarks>They hold ids, names, counts and times, and nothing of what an article says.</remarks>
public static class IngestionTelemetry
{
    /// <summary>The name of the source of traces and of the meter.</summary>
    public const string Name = "Ingestion";

    /// <summary>The article's id, on its trace.</summary>
    public const string ArticleIdTag = "ingestion.article.id";

    /// <summary>The blob's name within its container, on its article's trace.</summary>
    public const string BlobTag = "ingestion.blob.name";

    /// <summary>When the blob was written, on its article's trace.</summary>
    public const string LastModifiedTag = "ingestion.blob.last_modified";

    /// <summary>What came of the blob, on its article's trace and on the count of articles.</summary>
    public const string OutcomeTag = "ingestion.outcome";

    /// <summary>The type of the exception that ended the work, on its article's trace.</summary>
    public const string ErrorTag = "error.type";

    private const string Failed = "failed";
    private const string RoomTag = "ingestion.room";
    private const string ReasonTag = "ingestion.reason";

    private static readonly ActivitySource Traces = new(Name);
    private static readonly Meter Measures = new(Name);

    private static readonly Counter<long> Articles = Measures.CreateCounter<long>(
        "ingestion.articles", "{article}", "Versions of blobs that were worked on, by what came of them.");

    private static readonly Counter<long> Rejections = Measures.CreateCounter<long>(
        "ingestion.rejections", "{rejection}", "Rejections that were written, by reason.");

    // From a tenth of what a short article takes to what the rows take when storage is asked again and again.
    private static readonly Histogram<double> Rooms = Measures.CreateHistogram(
        "ingestion.room.duration",
        "s",
        "How long an article was in a room.",
        tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.000_1, 0.000_3, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10] });

    /// <summary>Whether anybody measures how long rooms take.</summary>
    internal static bool AreRoomsMeasured => Rooms.Enabled;

    /// <summary>Begins the trace of one version of a blob; <see langword="null"/> where nobody listens.</summary>
    /// <remarks>
    /// It is a trace of its own, linked to what brought the blob: one message may bring hundreds of articles, and each is
    /// to be found, and sampled, by itself.
    /// </remarks>
    internal static Activity? BeginArticle(BlobVersion blob)
    {
        if (!Traces.HasListeners())
        {
            return null;
        }

        ActivityLink[] brought = Activity.Current is { } delivery ? [new ActivityLink(delivery.Context)] : [];
        Activity.Current = null;
        return Traces.StartActivity("ingest", ActivityKind.Consumer, parentContext: default, tags: null, brought)
            ?.SetTag(ArticleIdTag, ArticleId.ForBlob(blob.Name).Value)
            .SetTag(BlobTag, blob.Name)
            .SetTag(LastModifiedTag, blob.LastModified.ToString("O", CultureInfo.InvariantCulture));
    }

    /// <summary>A version of a blob is done with.</summary>
    internal static void EndArticle(Activity? trace, WriteOutcome outcome)
    {
        if (trace is not null || Articles.Enabled)
        {
            End(trace, WireName.Of(outcome));
        }
    }

    /// <summary>A version of a blob is not done with: it is to be delivered again.</summary>
    internal static void FailArticle(Activity? trace, Exception failure)
    {
        trace?.SetStatus(ActivityStatusCode.Error).SetTag(ErrorTag, failure.GetType().FullName);
        End(trace, Failed);
    }

    /// <summary>A rejection was written.</summary>
    internal static void CountRejection(RejectionReason reason)
    {
        if (Rejections.Enabled)
        {
            Rejections.Add(1, KeyValuePair.Create<string, object?>(ReasonTag, WireName.Of(reason)));
        }
    }

    /// <summary>Begins the span of a room in the present trace.</summary>
    internal static Activity? BeginRoom(string room) => Traces.StartActivity(room);

    /// <summary>An article has left a room.</summary>
    internal static void RecordRoom(string room, TimeSpan duration) =>
        Rooms.Record(duration.TotalSeconds, KeyValuePair.Create<string, object?>(RoomTag, room));

    private static void End(Activity? trace, string outcome)
    {
        trace?.SetTag(OutcomeTag, outcome);
        Articles.Add(1, KeyValuePair.Create<string, object?>(OutcomeTag, outcome));
    }
}
