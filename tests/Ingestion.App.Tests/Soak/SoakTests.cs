using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Ingestion.App.Tests.Support;
using Ingestion.Labels;
using Ingestion.Testing;

namespace Ingestion.App.Tests.Soak;

/// <summary>
/// The app alone over a socket, with files coming and questions asked at an even rate, while storage goes away twice.
/// <c>docs/tables.md</c> has the command for a longer one.
/// </summary>
public sealed class SoakTests : IAsyncLifetime
{
    private const int Uploaders = 4;
    private const int Askers = 4;

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(200);

    private readonly SoakSize _size = SoakSize.Read();
    private readonly Classifier _classifier = Classifier.Load(Path.Combine(AppContext.BaseDirectory, "ingestion.model"));
    private readonly Patience _patience = new(TestContext.Current.CancellationToken);
    private readonly Pace _uploads;
    private readonly Pace _questions;

    private AzuriteFixture _azurite = null!;
    private int _uploaded;
    private int _answered;

    public SoakTests()
    {
        _uploads = new Pace(_size.Rate, TimeProvider.System);
        _questions = new Pace(_size.Rate, TimeProvider.System);
    }

    private bool IsAllUploaded => Volatile.Read(ref _uploaded) == _size.Uploads;

    public async ValueTask InitializeAsync() => _azurite = await AzuriteFixture.StartRestartableAsync(_patience.Token);

    public async ValueTask DisposeAsync()
    {
        await _azurite.DisposeAsync();
        _patience.Dispose();
    }

    [Fact]
    public async Task Every_article_is_right_after_a_soak_in_which_storage_went_away_twice()
    {
        var files = new SoakFiles(new Pipeline(_classifier));
        var outages = new Outages(_azurite);
        await using var app = await AppProcess.StartAsync(_azurite.ConnectionString, _patience.Token);
        var end = new SoakEnd(_azurite.ConnectionString, app.Client, files, _patience);
        var container = new BlobServiceClient(_azurite.ConnectionString).GetBlobContainerClient("articles");
        await container.CreateIfNotExistsAsync(cancellationToken: _patience.Token);

        // Sends and asks side by side; the first that fails ends all.
        Func<CancellationToken, Task>[] parts =
        [
            .. Enumerable.Range(0, Uploaders).Select(uploader => (Func<CancellationToken, Task>)(stop => UploadAsync(container, files, uploader, stop))),
            .. Enumerable.Range(0, Askers).Select(asker => (Func<CancellationToken, Task>)(stop => AskAsync(new SoakQuestions(app.Client, files, outages, asker), stop))),
            stop => GoAwayTwiceAsync(outages, stop),
        ];
        await Parallel.ForEachAsync(
            parts,
            new ParallelOptions { MaxDegreeOfParallelism = parts.Length, CancellationToken = _patience.Token },
            async (part, stop) => await part(stop));
        var rates = string.Create(
            CultureInfo.InvariantCulture,
            $"{_uploaded} uploads, {_uploads.Achieved:F1} a second; {_answered} of {_questions.Taken} questions answered, {_questions.Achieved:F1} a second");
        TestContext.Current.TestOutputHelper!.WriteLine(rates);

        await end.UntilAllIsReadAsync(container);
        await end.AssertRowsAreRightAsync(container);
        await end.AssertAnswersAreRightAsync([.. _classifier.Taxonomy.Topics.Select(topic => topic.Id)]);
        Assert.True(_answered > _questions.Taken / 2, rates);
    }

    private async Task UploadAsync(BlobContainerClient container, SoakFiles files, int uploader, CancellationToken stop)
    {
        var count = (_size.Uploads / Uploaders) + (uploader < _size.Uploads % Uploaders ? 1 : 0);
        foreach (var (name, content) in files.Of(uploader, Uploaders, count))
        {
            await _uploads.NextAsync(stop);
            while (!await TryUploadAsync(container.GetBlobClient(name), content, stop))
            {
                await Task.Delay(Poll, stop);
            }

            Interlocked.Increment(ref _uploaded);
            _patience.MovedOn();
        }
    }

    private static async Task<bool> TryUploadAsync(BlobClient blob, byte[] content, CancellationToken stop)
    {
        try
        {
            await blob.UploadAsync(new BinaryData(content), overwrite: true, stop);
            return true;
        }
        catch (Exception away) when (away is RequestFailedException or AggregateException)
        {
            return false;
        }
    }

    private async Task AskAsync(SoakQuestions questions, CancellationToken stop)
    {
        while (!IsAllUploaded)
        {
            await _questions.NextAsync(stop);
            if (await questions.AskAsync(stop))
            {
                Interlocked.Increment(ref _answered);
            }
        }
    }

    private async Task GoAwayTwiceAsync(Outages outages, CancellationToken stop)
    {
        for (var third = 1; third <= 2; third++)
        {
            while (Volatile.Read(ref _uploaded) < _size.Uploads * third / 3)
            {
                await Task.Delay(Poll, stop);
            }

            await outages.HaveOneAsync(stop);
        }
    }
}
