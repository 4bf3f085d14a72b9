namespace Ingestion.Rows.Stories;

/// <summary>The story that an article tells, and the wording that it is found by.</summary>
internal sealed record ArticleStory(StoryId Id, StoryWording Wording);
