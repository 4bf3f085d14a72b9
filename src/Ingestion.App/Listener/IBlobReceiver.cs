namespace Ingestion.App.Listener;

/// <summary>What is done with the blobs of one container.</summary>
internal interface IBlobReceiver
{
    /// <summary>The container.</summary>
    string Container { get; }

    /// <summary>Works on a blob; a repeat changes nothing.</summary>
    /// <param name="blob">The blob as the listing showed it.</param>
    /// <param name="isMetAgain">Whether an earlier run of the app may have worked on this version.</param>
    /// <param name="cancellation">Ends the work between two requests.</param>
    Task ReceiveAsync(BlobListing blob, bool isMetAgain, CancellationToken cancellation);
}
