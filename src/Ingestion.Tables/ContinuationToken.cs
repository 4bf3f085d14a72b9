using Azure;

namespace Ingestion.Tables;

/// <summary>Where the next page begins, in the service's own words, as one text.</summary>
internal readonly record struct ContinuationToken(string First, string? Second)
{
    // The service's words are encoded and have no spaces.
    private const char Separator = ' ';

    /// <summary>Reads what an earlier page gave; null for the beginning.</summary>
    /// <exception cref="ArgumentException">It is no such text.</exception>
    public static ContinuationToken? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return text.Split(Separator) switch
        {
            [var first] => new ContinuationToken(first, null),
            [var first, var second] when first.Length > 0 && second.Length > 0 => new ContinuationToken(first, second),
            _ => throw new ArgumentException("The continuation token is not one that an earlier page gave.", nameof(text)),
        };
    }

    /// <summary>Reads where the next page begins from an answer; null after the last page.</summary>
    public static ContinuationToken? From(Response response, string firstHeader, string? secondHeader = null)
    {
        if (!response.Headers.TryGetValue(firstHeader, out var first) || string.IsNullOrEmpty(first))
        {
            return null;
        }

        return secondHeader is not null && response.Headers.TryGetValue(secondHeader, out var second) && !string.IsNullOrEmpty(second)
            ? new ContinuationToken(first, second)
            : new ContinuationToken(first, null);
    }

    /// <inheritdoc/>
    public override string ToString() => Second is null ? First : First + Separator + Second;
}
