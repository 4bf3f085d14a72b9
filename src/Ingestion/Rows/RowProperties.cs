namespace Ingestion.Rows;

/// <summary>The names of the rows' properties. A name that a number is put behind is the first part of several.</summary>
internal static class RowProperties
{
    public const string ArticleId = "articleId";
    public const string Blob = "blob";
    public const string Title = "title";
    public const string Published = "published";
    public const string PublishedTime = "publishedTime";
    public const string PublishedOffset = "publishedOffset";
    public const string Date = "date";
    public const string DateBasis = "dateBasis";
    public const string Source = "source";
    public const string SourceKey = "sourceKey";
    public const string Agency = "agency";
    public const string Language = "language";
    public const string Text = "text";
    public const string TextLength = "textLength";
    public const string Noise = "noise";
    public const string NoiseLeftOut = "noiseLeftOut";
    public const string Topics = "topics";
    public const string Topic = "topic";
    public const string Score = "score";
    public const string Stance = "stance";
    public const string StanceScore = "stanceScore";
    public const string Voices = "voices";
    public const string Evidence = "evidence";
    public const string StoryId = "storyId";
    public const string ModelTopics = "modelTopics";
    public const string ModelVersion = "modelVersion";
    public const string ContentHash = "contentHash";
    public const string Received = "received";
    public const string Reason = "reason";
    public const string Message = "message";
    public const string Attempts = "attempts";
    public const string BlobETag = "blobETag";
    public const string BlobLastModified = "blobLastModified";
    public const string Complete = "complete";
    public const string Corrected = "corrected";
    public const string Corrections = "corrections";
    public const string Field = "field";
    public const string Actor = "actor";
    public const string Verdict = "verdict";
    public const string By = "by";
    public const string Indexes = "indexes";
    public const string Marks = "marks";
    public const string Rows = "rows";
    public const string Sketch = "sketch";
    public const string Stale = "stale";
    public const string Uncounted = "uncounted";
    public const string Version = "version";
    public const string Layout = "layout";
}
