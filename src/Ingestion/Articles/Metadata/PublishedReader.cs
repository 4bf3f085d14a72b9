namespace Ingestion.Articles.Metadata;

/// <summary>
/// Reads when an article was published: by the page's claim, else by the line with date and byline above the text. Days
/// in the text are the events', and days below it are those of neighbours.
/// </summary>
internal static class PublishedReader
{
    /// <param name="claims">What the page says in fields.</param>
    /// <param name="head">What was cut above the text.</param>
    /// <param name="language">In English a numeric date may begin with the month, so one that reads both ways says nothing.</param>
    public static PublishedDate? Read(PageClaims claims, IReadOnlyList<Noise> head, Language language)
    {
        if (claims.Published is { } claimed)
        {
            return claimed;
        }

        var dates = head
            .Where(line => line.Kind == NoiseKind.Byline)
            .Select(line => DateText.Find(line.Text))
            .OfType<FoundDate>()
            .Where(date => !(date.MayBeSwapped && language == Language.English))
            .ToList();

        // A line with a time is the page's own; a bare day may head a list.
        return (dates.Find(date => date.Time is not null) ?? dates.FirstOrDefault())?.ToPublished(DateBasis.HeaderLine);
    }
}
