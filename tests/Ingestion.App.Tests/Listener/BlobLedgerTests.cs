using Ingestion.App.Functions;
using Ingestion.App.Listener;
using Ingestion.App.Tests.Support;

namespace Ingestion.App.Tests.Listener;

public sealed class BlobLedgerTests
{
    private static readonly DateTimeOffset Written = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);

    private readonly FakeTime _clock = new(Written);
    private readonly BlobLedger _ledger;

    public BlobLedgerTests() => _ledger = new BlobLedger(_clock);

    [Fact]
    public void A_version_that_was_never_seen_is_due() => Assert.True(_ledger.IsDue("a", "v1"));

    [Fact]
    public void A_done_version_is_neither_waiting_nor_due_and_a_new_one_is_both()
    {
        _ledger.MarkDone("a", "v1", Written);

        Assert.False(_ledger.IsWaiting("a", "v1"));
        Assert.False(_ledger.IsDue("a", "v1"));
        Assert.True(_ledger.IsWaiting("a", "v2"));
        Assert.True(_ledger.IsDue("a", "v2"));
    }

    [Fact]
    public void A_failed_version_waits_twice_as_long_each_time()
    {
        for (var attempt = 1; attempt <= DeliveryLimits.Attempts; attempt++)
        {
            Assert.Equal(attempt, _ledger.MarkFailed("a", "v1", Written));
            var wait = ListenerLimits.FirstRetry * Math.Pow(2, attempt - 1);

            _clock.Advance(wait - TimeSpan.FromMilliseconds(1));
            Assert.False(_ledger.IsDue("a", "v1"));
            Assert.True(_ledger.IsWaiting("a", "v1"));

            _clock.Advance(TimeSpan.FromMilliseconds(1));
            Assert.True(_ledger.IsDue("a", "v1"));
        }
    }

    [Fact]
    public void A_new_version_starts_with_no_failed_attempt()
    {
        _ledger.MarkFailed("a", "v1", Written);
        _ledger.MarkFailed("a", "v1", Written);

        Assert.Equal(1, _ledger.MarkFailed("a", "v2", Written));
    }

    [Fact]
    public void What_is_done_before_the_checkpoint_is_forgotten_and_what_waits_is_not()
    {
        _ledger.MarkDone("done", "v1", Written);
        _ledger.MarkFailed("failed", "v1", Written);

        _ledger.Forget(before: Written + TimeSpan.FromSeconds(1));

        Assert.True(_ledger.IsWaiting("done", "v1"));
        Assert.Equal(2, _ledger.MarkFailed("failed", "v1", Written));
    }
}
