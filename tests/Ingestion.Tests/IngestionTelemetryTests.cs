using System.Diagnostics;
using Ingestion.Articles;
using Ingestion.Rows;

namespace Ingestion.Tests;

public sealed class IngestionTelemetryTests
{
    private const int Articles = 1_000;

    [Fact]
    public void Where_nobody_listens_an_article_leaves_no_trace_and_takes_no_memory()
    {
        var blob = new BlobVersion("sunyi.txt", DateTimeOffset.UnixEpoch, ETag: null);
        var failure = new IOException();
        Pass(blob, failure);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var article = 0; article < Articles; article++)
        {
            Pass(blob, failure);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    // All that the way of one article tells, and both ends that it may have.
    private static void Pass(BlobVersion blob, Exception failure)
    {
        using var trace = IngestionTelemetry.BeginArticle(blob);
        using (RoomSpan.Enter("articles"))
        {
            Assert.Null(Activity.Current);
        }

        IngestionTelemetry.CountRejection(RejectionReason.Empty);
        IngestionTelemetry.EndArticle(trace, WriteOutcome.Rejection);
        IngestionTelemetry.FailArticle(trace, failure);
    }
}
