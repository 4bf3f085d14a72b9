using System.Collections.Immutable;
using Ingestion.App.Functions.Triggers;
using Ingestion.App.Hosting;

namespace Ingestion.App.Functions;

/// <summary>
/// The app's functions and what triggers them: under the Functions host, which reads the same from the function.json of
/// each, and alone, where the app's own listeners take the host's place.
/// </summary>
internal static class FunctionList
{
    /// <summary>The functions that take blobs.</summary>
    public static ImmutableArray<BlobTrigger> Blobs { get; } =
        [BlobTrigger.Of<IngestArticle>(IngestionStorage.ArticlesContainer)];

    /// <summary>The functions that take messages.</summary>
    public static ImmutableArray<QueueTrigger> Queues { get; } =
    [
        QueueTrigger.Of<ExpandArchive>(IngestionStorage.ArchivesQueue),
        QueueTrigger.Of<RecordPoison>(IngestionStorage.PoisonQueue),
        QueueTrigger.Of<Reclassify>(IngestionStorage.ReclassifyQueue),
    ];

    /// <summary>The functions that run of themselves.</summary>
    public static ImmutableArray<TimerTrigger> Timers { get; } =
        [TimerTrigger.Of<RecomputeTimeline>(RecomputeTimeline.Schedule), TimerTrigger.Of<Repair>(Repair.Schedule)];

    /// <summary>The functions whose requests the host passes on as they came; the API and the page answer them.</summary>
    public static ImmutableArray<string> Forwarded { get; } = ["Api", "Page"];
}
