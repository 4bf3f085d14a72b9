namespace Ingestion.Rows.Stories;

/// <summary>Lets only one of the articles that may find one another be stored at a time, so that the second sees the first.</summary>
/// <remarks>It binds the articles of one process. Those of two that come within the same moment may each begin a story.</remarks>
internal sealed class StoryTurns
{
    // So many that two articles that have nothing in common seldom wait for each other.
    private const int Places = 1_024;

    private readonly SemaphoreSlim[] _places = [.. Enumerable.Range(0, Places).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Waits until no other article is in hand that this one may find or that may find it.</summary>
    /// <returns>The turn; whoever disposes of it ends it.</returns>
    public async Task<IDisposable> TakeAsync(StoryWording wording, CancellationToken cancellationToken)
    {
        var turn = new Turn();
        try
        {
            // All take their places in one order, so that no two wait for each other.
            foreach (var place in wording.Keys.Select(key => key % Places).Distinct().Order())
            {
                await _places[place].WaitAsync(cancellationToken);
                turn.Held.Push(_places[place]);
            }

            return turn;
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    private sealed class Turn : IDisposable
    {
        public Stack<SemaphoreSlim> Held { get; } = new();

        public void Dispose()
        {
            while (Held.TryPop(out var place))
            {
                place.Release();
            }
        }
    }
}
