using Ingestion.Queries.Search;
using Ingestion.Rows;
using Ingestion.Rows.Stories;

namespace Ingestion.Queries.Stories;

/// <summary>Makes one item of those of a story: of all that the question takes, the first topic of the article that was published first.</summary>
/// <remarks>
/// Which item that is follows from the story and the question alone, so that pages need not know of one another; and it
/// stays so when the story is printed again.
/// </remarks>
internal sealed class StoryCollapse(IngestionTables tables, ClassificationFilter filter, ChangingArticles changing)
{
    /// <summary>The most stories that are read for one page: each is a request. Then a short page is given.</summary>
    public const int MaxStories = 100;

    private readonly StoryReader _reader = new(tables, changing);
    private readonly Dictionary<string, StoryInAnswer> _stories = [];

    /// <summary>How many rows of stories were read.</summary>
    public int RowsRead => _reader.RowsRead;

    /// <summary>Whether no more stories should be read for this page.</summary>
    public bool IsExhausted => _stories.Count >= MaxStories;

    /// <summary>The item with its story's count and first publisher; <see langword="null"/> where another stands for the story.</summary>
    /// <param name="item">An item that the question takes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<ClassificationItem?> FindAsync(ClassificationItem item, CancellationToken cancellationToken)
    {
        if (!StoryId.TryParse(item.StoryId, out var id))
        {
            return item;
        }

        if (!_stories.TryGetValue(id.Value, out var known))
        {
            _stories[id.Value] = known = await ReadAsync(id, item, cancellationToken);
        }

        return known.Shown.ArticleId == item.ArticleId && known.Shown.Topic == item.Topic
            ? item with { StoryCount = known.Count, StorySource = known.Source }
            : null;
    }

    private async Task<StoryInAnswer> ReadAsync(StoryId id, ClassificationItem item, CancellationToken cancellationToken)
    {
        // Of an article that is written just now, the row of its story may not be there yet.
        if (await _reader.FindAsync(id, cancellationToken) is not { } story)
        {
            return new StoryInAnswer(item, 1, item.Source);
        }

        foreach (var other in story.Items.Where(filter.TakesWithDay))
        {
            if (other.ArticleId == item.ArticleId || filter.Words.IsEmpty || await Searches.HasWordsAsync(tables, filter, other.Place, cancellationToken))
            {
                return new StoryInAnswer(other, story.Count, story.Source);
            }
        }

        return new StoryInAnswer(item, story.Count, story.Source);
    }

    private sealed record StoryInAnswer(ClassificationItem Shown, int Count, string? Source);
}
